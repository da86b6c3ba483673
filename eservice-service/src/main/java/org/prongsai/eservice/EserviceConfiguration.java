package org.prongsai.eservice;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.FileCaseKeyStore;
import org.prongsai.encryption.MasterKey;
import org.prongsai.encryption.Receipts;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.eservice.application.SealedApplication;
import org.prongsai.eservice.catalogue.Catalogue;
import org.prongsai.eservice.catalogue.Offering;
import org.prongsai.eservice.catalogue.OfferingCommand;
import org.prongsai.eservice.catalogue.OfferingDecider;
import org.prongsai.eservice.catalogue.OfferingEvent;
import org.prongsai.eservice.catalogue.OfferingRefusal;
import org.prongsai.eservice.catalogue.PublishOffer;
import org.prongsai.eservice.catalogue.mongo.OfferingCodec;
import org.prongsai.eservice.request.FollowRequest;
import org.prongsai.eservice.request.HandleRequest;
import org.prongsai.eservice.request.OnePerPerson;
import org.prongsai.eservice.request.Refusal;
import org.prongsai.eservice.request.Request;
import org.prongsai.eservice.request.RequestCommand;
import org.prongsai.eservice.request.RequestDecider;
import org.prongsai.eservice.request.RequestEvent;
import org.prongsai.eservice.request.SubmitRequest;
import org.prongsai.eservice.request.messaging.RequestTranslator;
import org.prongsai.eservice.request.mongo.MongoClaims;
import org.prongsai.eservice.request.mongo.RequestCodec;
import org.prongsai.eservice.rules.ServiceRules;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.audit.AuditTrail;
import org.prongsai.support.audit.Reasons;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.sealing.CaseSealer;
import org.prongsai.support.sealing.SealedFields;
import org.prongsai.support.sealing.SealedReasons;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** How the service is put together. */
@Configuration(proxyBeanMethods = false)
class EserviceConfiguration {

    @Bean
    ServiceRules serviceRules() {
        return ServiceRules.load();
    }

    @Bean
    CaseCiphers caseCiphers(@Value("${prongsai.keys-dir}") Path keys) {
        return new CaseCiphers(FileCaseKeyStore.open(keys), MasterKey.open(keys));
    }

    @Bean
    Receipts receipts(ServerSecrets secrets) {
        return new Receipts(secrets);
    }

    /** The catalogue is read where it lives; nobody else has to hear of it. */
    @Bean
    Aggregates<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> offerings(AggregateFactory aggregates) {
        return aggregates.of(
                new AggregateType<>(
                        "offering", "offerings", new OfferingDecider(), new OfferingCodec(), event -> Optional.empty()),
                Optional.empty(),
                Set.of());
    }

    @Bean
    Catalogue catalogue(
            Aggregates<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> offerings, ServiceRules rules) {
        return new Catalogue(offerings, rules);
    }

    @Bean
    PublishOffer publishOffer(
            Aggregates<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> offerings,
            RepeatableCalls calls,
            Clock clock) {
        return new PublishOffer(offerings, calls, clock);
    }

    @Bean
    Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests(
            AggregateFactory aggregates, CaseCiphers ciphers, ServiceRules rules) {
        var type = new AggregateType<>(
                "request",
                "requests",
                new RequestDecider(rules::calendarOf),
                new RequestCodec(),
                new RequestTranslator());
        return aggregates.of(
                type, Optional.of(new CaseSealer(ciphers)), Set.of(ReceiptLocator.LOOKUP, "status", "service"));
    }

    @Bean
    SealedApplication sealedApplication(
            CaseCiphers ciphers, Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests) {
        return new SealedApplication(new SealedFields(ciphers, requests::sealedFields));
    }

    @Bean
    OnePerPerson onePerPerson(
            MongoOperations mongo,
            ServerSecrets secrets,
            Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests) {
        return new OnePerPerson(new MongoClaims(mongo), secrets, requests::find);
    }

    @Bean
    SubmitRequest submitRequest(
            Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests,
            Catalogue catalogue,
            OnePerPerson onePerPerson,
            SealedApplication application,
            RepeatableCalls calls,
            Receipts receipts,
            Clock clock) {
        return new SubmitRequest(requests, catalogue, onePerPerson, application, calls, receipts, clock);
    }

    @Bean
    FollowRequest followRequest(
            Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests,
            Receipts receipts,
            SealedApplication application,
            RepeatableCalls calls,
            Clock clock) {
        return new FollowRequest(requests, receipts, application, calls, clock);
    }

    @Bean
    HandleRequest handleRequest(
            Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests,
            OnePerPerson onePerPerson,
            SealedApplication application,
            RepeatableCalls calls,
            AuditTrail audit,
            Clock clock) {
        return new HandleRequest(requests, onePerPerson, application, calls, audit, clock);
    }

    @Bean
    Reasons reasons(CaseCiphers ciphers) {
        return new SealedReasons(ciphers);
    }
}
