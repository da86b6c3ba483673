package org.prongsai.integrity.config;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.organisation.ArrangeOrganisation;
import org.prongsai.integrity.organisation.Organisation;
import org.prongsai.integrity.organisation.OrganisationCommand;
import org.prongsai.integrity.organisation.OrganisationDecider;
import org.prongsai.integrity.organisation.OrganisationEvent;
import org.prongsai.integrity.organisation.Structures;
import org.prongsai.integrity.organisation.messaging.OrganisationTranslator;
import org.prongsai.integrity.organisation.mongo.OrganisationCodec;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    Aggregates<Organisation, OrganisationCommand, OrganisationEvent, Refusal> organisations(
            AggregateFactory aggregates) {
        var type = new AggregateType<>(
                "organisation",
                "organisations",
                new OrganisationDecider(),
                new OrganisationCodec(),
                new OrganisationTranslator());
        return aggregates.of(type, Optional.empty(), Set.of());
    }

    @Bean
    ArrangeOrganisation arrangeOrganisation(
            Aggregates<Organisation, OrganisationCommand, OrganisationEvent, Refusal> organisations,
            RepeatableCalls calls,
            Clock clock) {
        return new ArrangeOrganisation(organisations, calls, clock);
    }

    @Bean
    Structures structures(Aggregates<Organisation, OrganisationCommand, OrganisationEvent, Refusal> organisations) {
        return new Structures(organisations);
    }
}
