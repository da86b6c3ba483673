package org.prongsai.integrity.oit.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.oit.AnswerOitItem;
import org.prongsai.integrity.oit.OitItem;
import org.prongsai.integrity.oit.OitItemCommand;
import org.prongsai.integrity.oit.OitLists;
import org.prongsai.integrity.oit.ReadOitItems;
import org.prongsai.integrity.oit.ReturnReason;
import org.prongsai.integrity.web.Addresses;
import org.prongsai.integrity.web.RefusalProblems;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
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

/** The items of the assessment, and what is entered and approved for each. */
@RestController
@RequestMapping("/api/oit-items")
class OitItemController {

    private final OitLists lists;
    private final AnswerOitItem answerOitItem;
    private final ReadOitItems readOitItems;

    OitItemController(OitLists lists, AnswerOitItem answerOitItem, ReadOitItems readOitItems) {
        this.lists = lists;
        this.answerOitItem = answerOitItem;
        this.readOitItems = readOitItems;
    }

    @Operation(
            summary = "Adopt the items of a fiscal year",
            description = "Once a year's list is adopted it does not change. It is published as it is.")
    @OnlyFor({ITAS_ADMIN, ADMIN})
    @PostMapping
    ResponseEntity<Map<String, Object>> adopt(
            Caller caller, IdempotencyKey key, @Valid @RequestBody OitListRequest request) {
        return Answers.of(HttpStatus.CREATED, lists.adopt(caller, key.value(), request.asList()), RefusalProblems::of);
    }

    @Operation(
            summary = "The items of a fiscal year with what was entered",
            description = "In the order of the list; a year without a list has none.")
    @OnlyFor({OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, AUDITOR, ADMIN})
    @GetMapping
    Page<OitItemAnswer> list(
            Caller caller, @RequestParam FiscalYear fiscalYear, @RequestParam Optional<OitItem.State> state) {
        return Page.last(readOitItems.of(caller.agency(), fiscalYear).stream()
                .filter(item -> state.isEmpty() || state.get() == item.answer().state())
                .map(item -> OitItemAnswer.of(caller, item))
                .toList());
    }

    @Operation(summary = "One item with what was entered")
    @OnlyFor({OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, AUDITOR, ADMIN})
    @GetMapping("/{id}")
    ResponseEntity<OitItemAnswer> read(Caller caller, @PathVariable String id) {
        var found =
                readOitItems.find(caller.agency(), id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok().eTag(ExpectedVersion.eTag(found.version())).body(OitItemAnswer.of(caller, found));
    }

    /** The answer to an item. */
    record EntryRequest(
            @Schema(description = "An https address, or a page of this site that begins with /")
            @NotNull
            @Size(min = 1, max = 2000)
            String url,

            @Schema(description = "Published with the approval as it is: it must name no natural person")
            @Nullable
            @Size(min = 1, max = 2000)
            String noteTh,

            @Schema(description = "The post that enters it") @NotNull @Pattern(regexp = UnitId.PATTERN)
            String post,

            @Schema(description = "The day of the entry, however late it is recorded; without one it is today")
            @Nullable
            LocalDate enteredOn) {}

    @Operation(
            summary = "Enter the answer to an item, or a correction of it",
            description = "It then waits for the executive. The first answer is entered with If-Match: \"0\".")
    @OnlyFor({OFFICER, ITAS_ADMIN, ADMIN})
    @PostMapping("/{id}/enter")
    ResponseEntity<Map<String, Object>> enter(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody EntryRequest request) {
        var draft = new AnswerOitItem.Draft(
                Addresses.of("url", request.url()), request.noteTh(), new PostId(request.post()), request.enteredOn());
        return Answers.of(
                HttpStatus.OK,
                answerOitItem.enter(caller, id, key.value(), version.value(), draft),
                RefusalProblems::of);
    }

    record ApprovalRequest(
            @Schema(description = "Not before the entry; without one it is today") @Nullable
            LocalDate approvedOn) {}

    @Operation(
            summary = "Approve what was entered",
            description = "It is published from then on. Nobody approves what they entered themselves.")
    @OnlyFor(EXECUTIVE)
    @PostMapping("/{id}/approve")
    ResponseEntity<Map<String, Object>> approve(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable ApprovalRequest request) {
        var on = request == null ? null : request.approvedOn();
        return decide(caller, key, version, id, "approve", new OitItemCommand.Approve(on));
    }

    record ReturnRequest(
            @Schema(description = "Not before the entry; without one it is today") @Nullable
            LocalDate returnedOn,

            @NotNull ReturnReason reason,

            @Schema(description = "For staff; it is not published") @Nullable @Size(min = 1, max = 2000)
            String noteTh) {}

    @Operation(summary = "Return what was entered, to be corrected")
    @OnlyFor(EXECUTIVE)
    @PostMapping("/{id}/return")
    ResponseEntity<Map<String, Object>> giveBack(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody ReturnRequest request) {
        var step = new OitItemCommand.Return(request.returnedOn(), request.reason(), request.noteTh());
        return decide(caller, key, version, id, "return", step);
    }

    private ResponseEntity<Map<String, Object>> decide(
            Caller caller, IdempotencyKey key, ExpectedVersion version, String id, String action, OitItemCommand step) {
        return Answers.of(
                HttpStatus.OK,
                answerOitItem.decide(caller, id, key.value(), version.value(), action, step),
                RefusalProblems::of);
    }
}
