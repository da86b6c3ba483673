package org.prongsai.integrity.config;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.disclosure.ReadDisclosures;
import org.prongsai.integrity.obligation.Expectations;
import org.prongsai.integrity.obligation.FollowEvents;
import org.prongsai.integrity.obligation.HandleObligation;
import org.prongsai.integrity.obligation.Obligation;
import org.prongsai.integrity.obligation.ObligationCommand;
import org.prongsai.integrity.obligation.ObligationDecider;
import org.prongsai.integrity.obligation.ObligationEvent;
import org.prongsai.integrity.obligation.ObligationRules;
import org.prongsai.integrity.obligation.messaging.ObligationTranslator;
import org.prongsai.integrity.obligation.mongo.ObligationCodec;
import org.prongsai.integrity.oit.OitLists;
import org.prongsai.integrity.plan.AdoptedPlans;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Timer;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {

    @Bean
    Aggregates<Obligation, ObligationCommand, ObligationEvent, Refusal> obligations(AggregateFactory aggregates) {
        var type = new AggregateType<>(
                "obligation",
                "obligations",
                new ObligationDecider(),
                new ObligationCodec(),
                new ObligationTranslator());
        return aggregates.of(type, Optional.empty(), Set.of());
    }

    @Bean
    Timer<Obligation, ObligationCommand, ObligationEvent, Refusal> obligationTimer(
            Aggregates<Obligation, ObligationCommand, ObligationEvent, Refusal> obligations, Clock clock) {
        return new Timer<>(obligations, new ObligationCommand.Tick(), clock);
    }

    @Bean
    FollowEvents followEvents(
            Aggregates<Obligation, ObligationCommand, ObligationEvent, Refusal> obligations,
            OitLists lists,
            AdoptedPlans plans,
            ReadDisclosures disclosures,
            Clock clock) {
        return new FollowEvents(
                obligations, new Expectations(ObligationRules.load()), lists, plans, disclosures, clock);
    }

    @Bean
    HandleObligation handleObligation(
            Aggregates<Obligation, ObligationCommand, ObligationEvent, Refusal> obligations,
            RepeatableCalls calls,
            Clock clock) {
        return new HandleObligation(obligations, calls, clock);
    }
}
