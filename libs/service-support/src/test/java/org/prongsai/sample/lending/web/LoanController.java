package org.prongsai.sample.lending.web;

import org.prongsai.sample.lending.LoanRepository;
import org.prongsai.support.AgencyId;
import org.prongsai.support.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;

class LoanController {
    private final LoanRepository loans;

    LoanController(LoanRepository loans) {
        this.loans = loans;
    }

    @OpenToAll
    @GetMapping("/loans")
    String loans() {
        return loans.all(new AgencyId("khambok"));
    }
}
