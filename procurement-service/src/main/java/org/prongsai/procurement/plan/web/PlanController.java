package org.prongsai.procurement.plan.web;

import static org.prongsai.support.security.Role.PROCUREMENT_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.plan.AdoptPlan;
import org.prongsai.procurement.plan.AdoptedPlans;
import org.prongsai.procurement.plan.AdoptedPlans.AdoptedPlan;
import org.prongsai.procurement.plan.web.PlanRequest.ItemBody;
import org.prongsai.procurement.web.RefusalProblems;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The procurement plan of a fiscal year. */
@RestController
@RequestMapping("/api/procurement-plans")
class PlanController {

    private final AdoptPlan adoptPlan;
    private final AdoptedPlans adoptedPlans;

    PlanController(AdoptPlan adoptPlan, AdoptedPlans adoptedPlans) {
        this.adoptPlan = adoptPlan;
        this.adoptedPlans = adoptedPlans;
    }

    @Operation(
            summary = "Adopt the procurement plan of a fiscal year",
            description = "Once a year's plan is adopted it does not change, and everybody can read it: "
                    + "no text may name a natural person.")
    @OnlyFor(PROCUREMENT_OFFICER)
    @PostMapping
    ResponseEntity<Map<String, Object>> adopt(
            Caller caller, IdempotencyKey key, @Valid @RequestBody PlanRequest request) {
        var outcome = adoptPlan.adopt(caller, key.value(), request.asPlan());
        return Answers.of(HttpStatus.CREATED, outcome, RefusalProblems::of);
    }

    /** @param adoptedOn null while no plan is adopted for the year, as are the others */
    record ProcurementPlanAnswer(
            @Nullable String id,
            @Nullable Long version,
            int fiscalYear,
            @Nullable LocalDate adoptedOn,
            @Nullable Instant recordedAt,
            List<ItemBody> items) {

        static ProcurementPlanAnswer none(FiscalYear year) {
            return new ProcurementPlanAnswer(null, null, year.value(), null, null, List.of());
        }

        static ProcurementPlanAnswer of(AdoptedPlan found) {
            var content = found.plan().content();
            return new ProcurementPlanAnswer(
                    found.id().value(),
                    found.version(),
                    content.fiscalYear().value(),
                    content.adoptedOn(),
                    found.plan().recordedAt(),
                    content.items().stream().map(ItemBody::of).toList());
        }
    }

    @Operation(
            summary = "The procurement plan of a fiscal year as it was adopted",
            description = "A year without a plan has no items and no day of adoption.")
    @OpenToAll
    @GetMapping
    ResponseEntity<ProcurementPlanAnswer> plan(Caller caller, @RequestParam FiscalYear fiscalYear) {
        return adoptedPlans
                .of(caller.agency(), fiscalYear)
                .map(plan -> ResponseEntity.ok()
                        .eTag(ExpectedVersion.eTag(plan.version()))
                        .body(ProcurementPlanAnswer.of(plan)))
                .orElseGet(() -> ResponseEntity.ok(ProcurementPlanAnswer.none(fiscalYear)));
    }
}
