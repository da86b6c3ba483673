package org.prongsai.procurement;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.FileCaseKeyStore;
import org.prongsai.encryption.MasterKey;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.procurement.plan.AdoptPlan;
import org.prongsai.procurement.plan.AdoptedPlans;
import org.prongsai.procurement.plan.Plan;
import org.prongsai.procurement.plan.PlanCommand;
import org.prongsai.procurement.plan.PlanDecider;
import org.prongsai.procurement.plan.PlanEvent;
import org.prongsai.procurement.plan.messaging.PlanTranslator;
import org.prongsai.procurement.plan.mongo.PlanCodec;
import org.prongsai.procurement.process.BeginProcurement;
import org.prongsai.procurement.process.ChooseSupplier;
import org.prongsai.procurement.process.Procurement;
import org.prongsai.procurement.process.ProcurementCommand;
import org.prongsai.procurement.process.ProcurementDecider;
import org.prongsai.procurement.process.ProcurementEvent;
import org.prongsai.procurement.process.ReadProcurements;
import org.prongsai.procurement.process.TakeStep;
import org.prongsai.procurement.process.messaging.ProcurementTranslator;
import org.prongsai.procurement.process.mongo.ProcurementCodec;
import org.prongsai.procurement.register.EgpClaim;
import org.prongsai.procurement.register.EgpClaims;
import org.prongsai.procurement.register.NumberSeries;
import org.prongsai.procurement.register.OcidPrefixes;
import org.prongsai.procurement.register.RunningNumbers;
import org.prongsai.procurement.register.mongo.EgpClaimCodec;
import org.prongsai.procurement.register.mongo.NumberSeriesCodec;
import org.prongsai.procurement.rules.ProcurementRules;
import org.prongsai.procurement.supplier.Identities;
import org.prongsai.procurement.supplier.SupplierIds;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** How the service is put together. */
@Configuration(proxyBeanMethods = false)
class ProcurementConfiguration {

    @Bean
    ProcurementRules procurementRules() {
        return ProcurementRules.load();
    }

    @Bean
    OcidPrefixes ocidPrefixes(@Value("${prongsai.procurement.ocid-prefixes}") Resource file) throws IOException {
        return OcidPrefixes.read(file.getInputStream());
    }

    @Bean
    Identities identities(@Value("${prongsai.keys-dir}") Path keys) {
        return new Identities(new CaseCiphers(FileCaseKeyStore.open(keys), MasterKey.open(keys)));
    }

    @Bean
    SupplierIds supplierIds(ServerSecrets secrets) {
        return new SupplierIds(secrets);
    }

    @Bean
    Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans(AggregateFactory aggregates) {
        var type = new AggregateType<>("plan", "plans", new PlanDecider(), new PlanCodec(), new PlanTranslator());
        return aggregates.of(type, Optional.empty(), Set.of());
    }

    @Bean
    AdoptPlan adoptPlan(Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans, RepeatableCalls calls, Clock clock) {
        return new AdoptPlan(plans, calls, clock);
    }

    @Bean
    AdoptedPlans adoptedPlans(Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans) {
        return new AdoptedPlans(plans);
    }

    @Bean
    RunningNumbers runningNumbers(AggregateFactory aggregates, RepeatableCalls calls, Clock clock) {
        var type = new AggregateType<>(
                "numbers",
                "running_numbers",
                new NumberSeries.NumberDecider(),
                new NumberSeriesCodec(),
                // of interest to nobody else
                (NumberSeries.NumberTaken taken) -> Optional.empty());
        return new RunningNumbers(aggregates.of(type, Optional.empty(), Set.of()), calls, clock);
    }

    @Bean
    EgpClaims egpClaims(AggregateFactory aggregates, Clock clock) {
        var type = new AggregateType<>(
                "egp",
                "egp_claims",
                new EgpClaim.ClaimDecider(),
                new EgpClaimCodec(),
                // of interest to nobody else
                (EgpClaim.Claimed claimed) -> Optional.empty());
        return new EgpClaims(aggregates.of(type, Optional.empty(), Set.of()), clock);
    }

    @Bean
    ProcurementDecider procurementDecider(ProcurementRules rules) {
        return new ProcurementDecider(rules);
    }

    @Bean
    Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements(
            AggregateFactory aggregates, ProcurementDecider decider, Identities identities) {
        var type = new AggregateType<>(
                "procurement", "procurements", decider, new ProcurementCodec(), new ProcurementTranslator());
        return aggregates.of(
                type, Optional.of(identities), Set.of(ReadProcurements.FISCAL_YEAR, ReadProcurements.PIECES));
    }

    @Bean
    BeginProcurement beginProcurement(
            Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements,
            AdoptedPlans plans,
            RunningNumbers numbers,
            EgpClaims claims,
            OcidPrefixes prefixes,
            RepeatableCalls calls,
            Clock clock) {
        return new BeginProcurement(procurements, plans, numbers, claims, prefixes, calls, clock);
    }

    @Bean
    TakeStep takeStep(
            Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements,
            RepeatableCalls calls,
            Clock clock) {
        return new TakeStep(procurements, calls, clock);
    }

    @Bean
    ChooseSupplier chooseSupplier(TakeStep steps, SupplierIds ids) {
        return new ChooseSupplier(steps, ids);
    }

    @Bean
    ReadProcurements readProcurements(
            Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements,
            Identities identities) {
        return new ReadProcurements(procurements, identities);
    }
}
