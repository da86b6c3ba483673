package org.prongsai.integrity.config;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.deficiency.Deficiency;
import org.prongsai.integrity.deficiency.DeficiencyCommand;
import org.prongsai.integrity.deficiency.DeficiencyDecider;
import org.prongsai.integrity.deficiency.DeficiencyEvent;
import org.prongsai.integrity.deficiency.HandleDeficiency;
import org.prongsai.integrity.deficiency.messaging.DeficiencyTranslator;
import org.prongsai.integrity.deficiency.mongo.DeficiencyCodec;
import org.prongsai.integrity.oit.OitLists;
import org.prongsai.integrity.organisation.Structures;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Timer;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeficiencyConfiguration {

    @Bean
    Aggregates<Deficiency, DeficiencyCommand, DeficiencyEvent, Refusal> deficiencies(AggregateFactory aggregates) {
        var type = new AggregateType<>(
                "deficiency",
                "deficiencies",
                new DeficiencyDecider(),
                new DeficiencyCodec(),
                new DeficiencyTranslator());
        return aggregates.of(type, Optional.empty(), Set.of());
    }

    @Bean
    Timer<Deficiency, DeficiencyCommand, DeficiencyEvent, Refusal> deficiencyTimer(
            Aggregates<Deficiency, DeficiencyCommand, DeficiencyEvent, Refusal> deficiencies, Clock clock) {
        return new Timer<>(deficiencies, new DeficiencyCommand.Tick(), clock);
    }

    @Bean
    HandleDeficiency handleDeficiency(
            Aggregates<Deficiency, DeficiencyCommand, DeficiencyEvent, Refusal> deficiencies,
            OitLists lists,
            Structures structures,
            RepeatableCalls calls,
            Clock clock) {
        return new HandleDeficiency(deficiencies, lists, structures, calls, clock);
    }
}
