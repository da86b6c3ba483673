package org.prongsai.integrity.disclosure.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.disclosure.PublishDisclosure;
import org.prongsai.integrity.disclosure.ReadDisclosures;
import org.prongsai.integrity.disclosure.ReadDisclosures.Wanted;
import org.prongsai.integrity.disclosure.WithdrawDisclosure;
import org.prongsai.integrity.disclosure.WithdrawalReason;
import org.prongsai.integrity.web.RefusalProblems;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.OpenToAll;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the agency has published. */
@RestController
class DisclosureController {

    private static final int PAGE = 20;

    private final PublishDisclosure publishDisclosure;
    private final WithdrawDisclosure withdrawDisclosure;
    private final ReadDisclosures readDisclosures;

    DisclosureController(
            PublishDisclosure publishDisclosure,
            WithdrawDisclosure withdrawDisclosure,
            ReadDisclosures readDisclosures) {
        this.publishDisclosure = publishDisclosure;
        this.withdrawDisclosure = withdrawDisclosure;
        this.readDisclosures = readDisclosures;
    }

    @Operation(
            summary = "Publish a manual, a plan, news, minutes or a circular",
            description = "Published is published: it can be withdrawn and not edited. Title and text are shown to "
                    + "everybody as they are, and the title travels in events: neither may name a natural person.")
    @OnlyFor({OFFICER, ITAS_ADMIN, ADMIN})
    @PostMapping("/api/disclosures")
    ResponseEntity<Map<String, Object>> publish(
            Caller caller, IdempotencyKey key, @Valid @RequestBody DisclosureRequest request) {
        var outcome = publishDisclosure.publish(caller, key.value(), request.asDraft());
        return Answers.of(HttpStatus.CREATED, outcome, RefusalProblems::of);
    }

    record WithdrawalRequest(@NotNull WithdrawalReason reason) {}

    @Operation(summary = "Withdraw what was published", description = "A notice stands at its address from then on.")
    @OnlyFor({OFFICER, ITAS_ADMIN, ADMIN})
    @PostMapping("/api/disclosures/{id}/withdraw")
    ResponseEntity<Map<String, Object>> withdraw(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody WithdrawalRequest request) {
        var outcome = withdrawDisclosure.withdraw(caller, id, key.value(), version.value(), request.reason());
        return Answers.of(HttpStatus.OK, outcome, RefusalProblems::of);
    }

    @Operation(summary = "What is published, newest first")
    @OpenToAll
    @GetMapping("/api/disclosures")
    Page<DisclosureAnswer> list(
            Caller caller,
            @RequestParam Optional<FiscalYear> fiscalYear,
            @RequestParam Optional<DisclosureKind> kind,
            @RequestParam Optional<String> cursor) {
        return page(caller, new Wanted(fiscalYear, kind), cursor);
    }

    @Operation(summary = "News, newest first")
    @OpenToAll
    @GetMapping("/api/news")
    Page<DisclosureAnswer> news(Caller caller, @RequestParam Optional<String> cursor) {
        return page(caller, new Wanted(Optional.empty(), Optional.of(DisclosureKind.NEWS)), cursor);
    }

    private Page<DisclosureAnswer> page(Caller caller, Wanted wanted, Optional<String> cursor) {
        var list = "disclosures?fiscalYear=%s&kind=%s"
                .formatted(
                        wanted.fiscalYear().map(FiscalYear::toString).orElse(""),
                        wanted.kind().map(DisclosureKind::name).orElse(""));
        var before = cursor.map(text -> Cursor.decode(list, text).position().getFirst());
        var found = readDisclosures.list(caller.agency(), wanted, before, PAGE);
        return new Page<>(
                found.items().stream().map(DisclosureAnswer::of).toList(),
                found.next().map(next -> Cursor.after(next).encode(list)).orElse(null));
    }

    @Operation(
            summary = "What stands at the address of a disclosure",
            description = "What was withdrawn is answered with a notice instead of what it said.")
    @OpenToAll
    @GetMapping("/api/disclosures/{id}")
    ResponseEntity<DisclosureAnswer> read(Caller caller, @PathVariable String id) {
        var found = readDisclosures
                .find(caller.agency(), id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.eTag(found.version()))
                .body(DisclosureAnswer.of(found).correctedBy(readDisclosures.correctionOf(caller.agency(), id)));
    }
}
