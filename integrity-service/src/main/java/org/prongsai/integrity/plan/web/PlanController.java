package org.prongsai.integrity.plan.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.ITAS_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.plan.AdoptPlan;
import org.prongsai.integrity.plan.AdoptedPlans;
import org.prongsai.integrity.plan.AdoptedPlans.AdoptedPlan;
import org.prongsai.integrity.plan.web.PlanRequest.MeasureBody;
import org.prongsai.integrity.plan.web.PlanRequest.UnitBody;
import org.prongsai.integrity.web.RefusalProblems;
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

/** The measures of a fiscal year. */
@RestController
@RequestMapping("/api/measures")
class PlanController {

    private final AdoptPlan adoptPlan;
    private final AdoptedPlans adoptedPlans;

    PlanController(AdoptPlan adoptPlan, AdoptedPlans adoptedPlans) {
        this.adoptPlan = adoptPlan;
        this.adoptedPlans = adoptedPlans;
    }

    @Operation(
            summary = "Adopt the measures of a fiscal year",
            description = "Once a year's plan is adopted it does not change. What it says is published: "
                    + "no text may name a natural person.")
    @OnlyFor({ITAS_ADMIN, ADMIN})
    @PostMapping
    ResponseEntity<Map<String, Object>> adopt(
            Caller caller, IdempotencyKey key, @Valid @RequestBody PlanRequest request) {
        var outcome = adoptPlan.adopt(caller, key.value(), request.asPlan());
        return Answers.of(HttpStatus.CREATED, outcome, RefusalProblems::of);
    }

    /** @param adoptedOn null while no plan is adopted for the year */
    record PlanAnswer(int fiscalYear, @Nullable LocalDate adoptedOn, List<UnitBody> units, List<MeasureBody> measures) {

        static PlanAnswer none(FiscalYear year) {
            return new PlanAnswer(year.value(), null, List.of(), List.of());
        }

        static PlanAnswer of(AdoptedPlan plan) {
            var content = plan.content();
            return new PlanAnswer(
                    content.fiscalYear().value(),
                    content.adoptedOn(),
                    content.units().stream().map(UnitBody::of).toList(),
                    content.measures().stream().map(MeasureBody::of).toList());
        }
    }

    @Operation(
            summary = "The measures of a fiscal year as they were adopted",
            description = "A year without a plan has no measures and no day of adoption.")
    @OpenToAll
    @GetMapping
    ResponseEntity<PlanAnswer> plan(Caller caller, @RequestParam FiscalYear fiscalYear) {
        return adoptedPlans
                .of(caller.agency(), fiscalYear)
                .map(plan -> ResponseEntity.ok()
                        .eTag(ExpectedVersion.eTag(plan.version()))
                        .body(PlanAnswer.of(plan)))
                .orElseGet(() -> ResponseEntity.ok(PlanAnswer.none(fiscalYear)));
    }
}
