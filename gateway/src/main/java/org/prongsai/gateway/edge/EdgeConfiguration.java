package org.prongsai.gateway.edge;

import java.time.Clock;
import org.prongsai.support.problem.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {
    @Bean
    ProblemMessages problemMessages() {
        return new ProblemMessages();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
