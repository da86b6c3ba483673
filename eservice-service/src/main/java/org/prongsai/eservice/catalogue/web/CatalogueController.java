package org.prongsai.eservice.catalogue.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.ITAS_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.eservice.catalogue.Catalogue;
import org.prongsai.eservice.catalogue.OfferingRefusal;
import org.prongsai.eservice.catalogue.PublishOffer;
import org.prongsai.eservice.rules.ServiceRules;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.prongsai.support.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The services that the agency offers. */
@RestController
@RequestMapping("/api/services")
class CatalogueController {

    private final Catalogue catalogue;
    private final PublishOffer publishOffer;
    private final ServiceRules rules;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, PublishOffer publishOffer, ServiceRules rules, Clock clock) {
        this.catalogue = catalogue;
        this.publishOffer = publishOffer;
        this.rules = rules;
        this.clock = clock;
    }

    @Operation(
            summary = "The services that the agency offers",
            description = "With manual, steps, time standard, window, and the form to ask for each.")
    @OpenToAll
    @GetMapping
    Page<ServiceAnswer> list(Caller caller) {
        var today = BangkokTime.today(clock);
        return Page.last(catalogue.of(caller.agency()).stream()
                .map(entry -> ServiceAnswer.of(entry, today))
                .toList());
    }

    @Operation(summary = "One service")
    @OpenToAll
    @GetMapping("/{code}")
    ResponseEntity<ServiceAnswer> one(Caller caller, @PathVariable String code) {
        var entry =
                catalogue.find(caller.agency(), code).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        // not by the version alone: whether the window is open depends on the day
        return ResponseEntity.ok(ServiceAnswer.of(entry, BangkokTime.today(clock)));
    }

    @Operation(
            summary = "Put a service into the catalogue",
            description = "What it says is published: no text may name a natural person.")
    @OnlyFor({ITAS_ADMIN, ADMIN})
    @PostMapping
    ResponseEntity<Map<String, Object>> publish(
            Caller caller, IdempotencyKey key, @Valid @RequestBody OfferRequest request) {
        requireKnown(request.code());
        var outcome = publishOffer.publish(caller, key.value(), request.asOffer());
        return Answers.of(HttpStatus.CREATED, outcome, CatalogueController::problem);
    }

    @Operation(summary = "Publish a new edition of a service's entry", description = "The one before it is kept.")
    @OnlyFor({ITAS_ADMIN, ADMIN})
    @PostMapping("/{code}/editions")
    ResponseEntity<Map<String, Object>> revise(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String code,
            @Valid @RequestBody OfferRequest request) {
        if (!request.code().equals(code)) {
            throw Problem.invalid("code", "constraint.wrong-choice").asException();
        }
        requireKnown(code);
        var outcome = publishOffer.revise(caller, key.value(), version.value(), request.asOffer());
        return Answers.of(HttpStatus.OK, outcome, CatalogueController::problem);
    }

    private void requireKnown(String code) {
        if (rules.service(code).isEmpty()) {
            throw Problem.invalid("code", "rule.service-of-the-rules").asException();
        }
    }

    private static Problem problem(OfferingRefusal refusal) {
        return switch (refusal) {
            case NOT_IN_THIS_STATE -> Problem.of(ProblemType.STATE_CONFLICT);
        };
    }
}
