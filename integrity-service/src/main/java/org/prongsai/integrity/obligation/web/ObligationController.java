package org.prongsai.integrity.obligation.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.obligation.HandleObligation;
import org.prongsai.integrity.obligation.HandleObligation.Wanted;
import org.prongsai.integrity.obligation.Obligation;
import org.prongsai.integrity.web.AllowedActions;
import org.prongsai.integrity.web.RefusalProblems;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.web.Cursor;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What law and plan expect of the agency. */
@RestController
@RequestMapping("/api/obligations")
class ObligationController {

    private static final int PAGE = 50;

    private final HandleObligation handleObligation;

    ObligationController(HandleObligation handleObligation) {
        this.handleObligation = handleObligation;
    }

    /**
     * An obligation as staff see it.
     *
     * @param rule such as {@code oit-o31} or {@code measure-6-step-1}
     * @param period a fiscal year, a month, or a unit in a year
     * @param fulfilledOn null while it has not happened
     * @param evidence ids of what shows that it has
     * @param byHandReason what staff say, where no event shows it
     */
    record ObligationAnswer(
            String id,
            long version,
            int fiscalYear,
            String rule,
            String period,
            String titleTh,
            LocalDate dueOn,
            Obligation.State state,
            @Nullable LocalDate fulfilledOn,
            List<String> evidence,
            @Nullable String byHandReason,
            List<String> allowedActions) {}

    private ObligationAnswer answer(Caller caller, Snapshot<Obligation> snapshot) {
        var open = (Obligation.Open) snapshot.state();
        var expectation = open.expectation();
        return new ObligationAnswer(
                snapshot.id().value(),
                snapshot.version(),
                expectation.key().fiscalYear().value(),
                expectation.key().rule(),
                expectation.key().period(),
                expectation.titleTh(),
                expectation.dueOn(),
                handleObligation.state(open),
                open.fulfilledOn().orElse(null),
                List.copyOf(open.evidence().keySet()),
                open.byHand().map(Obligation.ByHand::reason).orElse(null),
                AllowedActions.of(caller)
                        .with("fulfil", !open.isFulfilled(), ITAS_ADMIN, HEAD, ADMIN)
                        .list());
    }

    @Operation(
            summary = "What is expected, and whether it has happened",
            description = "What is due first stands first. They are opened when a year's plan or list is adopted.")
    @OnlyFor({OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, AUDITOR, ADMIN})
    @GetMapping
    Page<ObligationAnswer> list(
            Caller caller,
            @RequestParam Optional<FiscalYear> fiscalYear,
            @RequestParam Optional<Boolean> fulfilled,
            @RequestParam Optional<String> cursor) {
        var list = "obligations?fiscalYear=%s&fulfilled=%s"
                .formatted(
                        fiscalYear.map(FiscalYear::toString).orElse(""),
                        fulfilled.map(String::valueOf).orElse(""));
        var before = cursor.map(text -> Cursor.decode(list, text).position().getFirst());
        var found = handleObligation.list(caller.agency(), new Wanted(fiscalYear, fulfilled), before, PAGE);
        return new Page<>(
                found.items().stream().map(one -> answer(caller, one)).toList(),
                found.next().map(next -> Cursor.after(next).encode(list)).orElse(null));
    }

    @Operation(summary = "One obligation")
    @OnlyFor({OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, AUDITOR, ADMIN})
    @GetMapping("/{id}")
    ResponseEntity<ObligationAnswer> read(Caller caller, @PathVariable String id) {
        var found = handleObligation
                .find(caller.agency(), id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok().eTag(ExpectedVersion.eTag(found.version())).body(answer(caller, found));
    }

    record FulfilmentRequest(
            @Schema(description = "Today or before; without one it is today") @Nullable
            LocalDate fulfilledOn,

            @Schema(description = "How it is known, where no event shows it; for staff and the audit trail")
            @NotBlank
            @Size(max = 1000)
            String reason) {}

    @Operation(summary = "Say that it has happened, where no event shows it")
    @OnlyFor({ITAS_ADMIN, HEAD, ADMIN})
    @PostMapping("/{id}/fulfil")
    ResponseEntity<Map<String, Object>> fulfil(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody FulfilmentRequest request) {
        return Answers.of(
                HttpStatus.OK,
                handleObligation.fulfil(
                        caller, id, key.value(), version.value(), request.fulfilledOn(), request.reason()),
                RefusalProblems::of);
    }
}
