package org.prongsai.integrity.config;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.FileCaseKeyStore;
import org.prongsai.encryption.MasterKey;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.circular.Circular;
import org.prongsai.integrity.circular.CircularCommand;
import org.prongsai.integrity.circular.CircularDecider;
import org.prongsai.integrity.circular.CircularEvent;
import org.prongsai.integrity.circular.ReadCirculars;
import org.prongsai.integrity.circular.SealedTexts;
import org.prongsai.integrity.circular.SendCircular;
import org.prongsai.integrity.circular.messaging.CircularTranslator;
import org.prongsai.integrity.circular.mongo.CircularCodec;
import org.prongsai.integrity.disclosure.ReadDisclosures;
import org.prongsai.integrity.organisation.Structures;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Timer;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CircularConfiguration {

    @Bean
    SealedTexts sealedTexts(@Value("${prongsai.keys-dir}") Path keys) {
        return new SealedTexts(new CaseCiphers(FileCaseKeyStore.open(keys), MasterKey.open(keys)));
    }

    @Bean
    Aggregates<Circular, CircularCommand, CircularEvent, Refusal> circulars(
            AggregateFactory aggregates, SealedTexts texts) {
        var type = new AggregateType<>(
                "circular", "circulars", new CircularDecider(), new CircularCodec(), new CircularTranslator());
        return aggregates.of(type, Optional.of(texts), Set.of());
    }

    @Bean
    Timer<Circular, CircularCommand, CircularEvent, Refusal> circularTimer(
            Aggregates<Circular, CircularCommand, CircularEvent, Refusal> circulars, Clock clock) {
        return new Timer<>(circulars, new CircularCommand.Tick(), clock);
    }

    @Bean
    SendCircular sendCircular(
            Aggregates<Circular, CircularCommand, CircularEvent, Refusal> circulars,
            ReadDisclosures disclosures,
            Structures structures,
            RepeatableCalls calls,
            Clock clock) {
        return new SendCircular(circulars, disclosures, structures, calls, clock);
    }

    @Bean
    ReadCirculars readCirculars(
            Aggregates<Circular, CircularCommand, CircularEvent, Refusal> circulars,
            SealedTexts texts,
            ReadDisclosures disclosures) {
        return new ReadCirculars(circulars, texts, disclosures);
    }
}
