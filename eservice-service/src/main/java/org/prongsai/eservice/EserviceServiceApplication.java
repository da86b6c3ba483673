package org.prongsai.eservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the e-service service. */
@SpringBootApplication
public class EserviceServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EserviceServiceApplication.class, arguments);
    }
}
