package org.prongsai.integrity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the integrity service. */
@SpringBootApplication
public class IntegrityServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IntegrityServiceApplication.class, arguments);
    }
}
