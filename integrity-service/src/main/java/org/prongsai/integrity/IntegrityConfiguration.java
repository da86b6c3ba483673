package org.prongsai.integrity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prongsai.integrity.disclosure.Disclosure;
import org.prongsai.integrity.disclosure.DisclosureCommand;
import org.prongsai.integrity.disclosure.DisclosureDecider;
import org.prongsai.integrity.disclosure.DisclosureEvent;
import org.prongsai.integrity.disclosure.PublishDisclosure;
import org.prongsai.integrity.disclosure.ReadDisclosures;
import org.prongsai.integrity.disclosure.WithdrawDisclosure;
import org.prongsai.integrity.disclosure.messaging.DisclosureTranslator;
import org.prongsai.integrity.disclosure.mongo.DisclosureCodec;
import org.prongsai.integrity.organisation.Structures;
import org.prongsai.integrity.plan.AdoptPlan;
import org.prongsai.integrity.plan.AdoptedPlans;
import org.prongsai.integrity.plan.Plan;
import org.prongsai.integrity.plan.PlanCommand;
import org.prongsai.integrity.plan.PlanDecider;
import org.prongsai.integrity.plan.PlanEvent;
import org.prongsai.integrity.plan.messaging.PlanTranslator;
import org.prongsai.integrity.plan.mongo.PlanCodec;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the service is put together. What it holds is published, so nothing of it is sealed. */
@Configuration(proxyBeanMethods = false)
class IntegrityConfiguration {

    @Bean
    Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans(AggregateFactory aggregates) {
        var type = new AggregateType<>("plan", "plans", new PlanDecider(), new PlanCodec(), new PlanTranslator());
        return aggregates.of(type, Optional.empty(), Set.of());
    }

    @Bean
    AdoptPlan adoptPlan(
            Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans,
            Structures structures,
            RepeatableCalls calls,
            Clock clock) {
        return new AdoptPlan(plans, structures, calls, clock);
    }

    @Bean
    AdoptedPlans adoptedPlans(Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans) {
        return new AdoptedPlans(plans);
    }

    @Bean
    Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures(AggregateFactory aggregates) {
        var type = new AggregateType<>(
                "disclosure",
                "disclosures",
                new DisclosureDecider(),
                new DisclosureCodec(),
                new DisclosureTranslator());
        return aggregates.of(type, Optional.empty(), Set.of("replaces"));
    }

    @Bean
    PublishDisclosure publishDisclosure(
            Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures,
            AdoptedPlans plans,
            RepeatableCalls calls,
            Clock clock) {
        return new PublishDisclosure(disclosures, plans, calls, clock);
    }

    @Bean
    WithdrawDisclosure withdrawDisclosure(
            Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures,
            RepeatableCalls calls,
            Clock clock) {
        return new WithdrawDisclosure(disclosures, calls, clock);
    }

    @Bean
    ReadDisclosures readDisclosures(Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures) {
        return new ReadDisclosures(disclosures);
    }
}
