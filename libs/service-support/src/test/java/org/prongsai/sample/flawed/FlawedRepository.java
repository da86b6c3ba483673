package org.prongsai.sample.flawed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.prongsai.contracts.EventTypes;
import org.prongsai.sample.flawedtoo.Circle;
import org.prongsai.sample.lending.mongo.LoanDocuments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;

/** Breaks one rule after the other. */
public class FlawedRepository {
    @Autowired
    LoanDocuments documents = new LoanDocuments();

    public String find(String id) {
        return id + LocalDate.now(ZoneOffset.UTC) + EventTypes.class + documents;
    }

    public Circle circle() {
        return new Circle(this);
    }

    public static class FlawedController {
        @GetMapping("/open-by-mistake")
        public String open() {
            return "";
        }
    }
}
