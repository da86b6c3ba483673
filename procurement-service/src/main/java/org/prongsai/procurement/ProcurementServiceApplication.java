package org.prongsai.procurement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the procurement service. */
@SpringBootApplication
public class ProcurementServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ProcurementServiceApplication.class, arguments);
    }
}
