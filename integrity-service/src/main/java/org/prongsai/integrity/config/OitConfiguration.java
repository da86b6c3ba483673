package org.prongsai.integrity.config;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.oit.AnswerOitItem;
import org.prongsai.integrity.oit.OitItem;
import org.prongsai.integrity.oit.OitItemCommand;
import org.prongsai.integrity.oit.OitItemDecider;
import org.prongsai.integrity.oit.OitItemEvent;
import org.prongsai.integrity.oit.OitLists;
import org.prongsai.integrity.oit.OitYear;
import org.prongsai.integrity.oit.OitYearCommand;
import org.prongsai.integrity.oit.OitYearDecider;
import org.prongsai.integrity.oit.OitYearEvent;
import org.prongsai.integrity.oit.ReadOitItems;
import org.prongsai.integrity.oit.messaging.OitItemTranslator;
import org.prongsai.integrity.oit.messaging.OitYearTranslator;
import org.prongsai.integrity.oit.mongo.OitItemCodec;
import org.prongsai.integrity.oit.mongo.OitYearCodec;
import org.prongsai.integrity.organisation.Structures;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OitConfiguration {

    @Bean
    Aggregates<OitYear, OitYearCommand, OitYearEvent, Refusal> oitYears(AggregateFactory aggregates) {
        var type = new AggregateType<>(
                "oit-year", "oit_years", new OitYearDecider(), new OitYearCodec(), new OitYearTranslator());
        return aggregates.of(type, Optional.empty(), Set.of());
    }

    @Bean
    Aggregates<OitItem, OitItemCommand, OitItemEvent, Refusal> oitItems(AggregateFactory aggregates) {
        var type = new AggregateType<>(
                "oit-item", "oit_items", new OitItemDecider(), new OitItemCodec(), new OitItemTranslator());
        return aggregates.of(type, Optional.empty(), Set.of());
    }

    @Bean
    OitLists oitLists(
            Aggregates<OitYear, OitYearCommand, OitYearEvent, Refusal> oitYears, RepeatableCalls calls, Clock clock) {
        return new OitLists(oitYears, calls, clock);
    }

    @Bean
    AnswerOitItem answerOitItem(
            Aggregates<OitItem, OitItemCommand, OitItemEvent, Refusal> oitItems,
            OitLists lists,
            Structures structures,
            RepeatableCalls calls,
            Clock clock) {
        return new AnswerOitItem(oitItems, lists, structures, calls, clock);
    }

    @Bean
    ReadOitItems readOitItems(Aggregates<OitItem, OitItemCommand, OitItemEvent, Refusal> oitItems, OitLists lists) {
        return new ReadOitItems(oitItems, lists);
    }
}
