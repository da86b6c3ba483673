package org.prongsai.integrity.deficiency.web;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.OwnerId;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.deficiency.Finding;
import org.prongsai.integrity.deficiency.HandleDeficiency;
import org.prongsai.integrity.deficiency.HandleDeficiency.Wanted;
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.integrity.web.Addresses;
import org.prongsai.integrity.web.FiscalYearField;
import org.prongsai.integrity.web.RefusalProblems;
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

/** What earlier assessments found wanting, and what became of it. */
@RestController
@RequestMapping("/api/deficiencies")
class DeficiencyController {

    private static final int PAGE = 50;

    private final HandleDeficiency handleDeficiency;

    DeficiencyController(HandleDeficiency handleDeficiency) {
        this.handleDeficiency = handleDeficiency;
    }

    /** A deficiency to record. Lengths are in characters and those of the contract's schema. */
    record DeficiencyRequest(
            @Schema(description = "Buddhist Era: the year in which it is to be set right") @NotNull
            Integer fiscalYear,

            @Schema(description = "Buddhist Era: the year of the assessment that found it") @NotNull
            Integer foundIn,

            @NotNull @Pattern(regexp = ItemCode.PATTERN) String code,

            @Schema(description = "Published as it is: it must name no natural person") @NotBlank @Size(max = 2000)
            String foundTh,

            @Nullable @Size(min = 1, max = 200) String dimensionTh,

            @Schema(description = "The unit or post that owns it") @NotNull @Pattern(regexp = UnitId.PATTERN)
            String owner,

            @Nullable LocalDate dueOn,

            @Schema(description = "The day on which it was recorded: today or before") @NotNull
            LocalDate recordedOn) {

        private HandleDeficiency.Draft asDraft() {
            return new HandleDeficiency.Draft(
                    new Finding(
                            FiscalYearField.of(fiscalYear),
                            FiscalYearField.of(foundIn),
                            new ItemCode(code),
                            foundTh,
                            dimensionTh,
                            recordedOn),
                    new OwnerId(owner),
                    dueOn);
        }
    }

    @Operation(
            summary = "Record what an assessment found wanting in an item",
            description = "There is one an item and year. What was found is published with the item.")
    @OnlyFor({ITAS_ADMIN, ADMIN})
    @PostMapping
    ResponseEntity<Map<String, Object>> record(
            Caller caller, IdempotencyKey key, @Valid @RequestBody DeficiencyRequest request) {
        return Answers.of(
                HttpStatus.CREATED,
                handleDeficiency.record(caller, key.value(), request.asDraft()),
                RefusalProblems::of);
    }

    record AssignmentRequest(
            @NotNull @Pattern(regexp = UnitId.PATTERN) String owner,

            @Schema(description = "Without one it has no last day any more") @Nullable
            LocalDate dueOn) {}

    @Operation(summary = "Give a deficiency to another owner, or another last day")
    @OnlyFor({ITAS_ADMIN, HEAD, ADMIN})
    @PostMapping("/{id}/assign")
    ResponseEntity<Map<String, Object>> assign(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody AssignmentRequest request) {
        var to = new HandleDeficiency.Assignment(new OwnerId(request.owner()), request.dueOn());
        return Answers.of(
                HttpStatus.OK,
                handleDeficiency.assign(caller, id, key.value(), version.value(), to),
                RefusalProblems::of);
    }

    record ResolutionRequest(
            @Schema(description = "Where everybody can see it: an https address, or a page of this site")
            @NotNull
            @Size(min = 1, max = 2000)
            String url,

            @Schema(description = "Not before it was recorded; without one it is today") @Nullable
            LocalDate resolvedOn) {}

    @Operation(summary = "Show that a deficiency is set right")
    @OnlyFor({OFFICER, ITAS_ADMIN, ADMIN})
    @PostMapping("/{id}/resolve")
    ResponseEntity<Map<String, Object>> resolve(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody ResolutionRequest request) {
        var url = Addresses.of("url", request.url());
        return Answers.of(
                HttpStatus.OK,
                handleDeficiency.resolve(caller, id, key.value(), version.value(), request.resolvedOn(), url),
                RefusalProblems::of);
    }

    @Operation(summary = "Deficiencies, those of the newest year first, in the order of the items")
    @OnlyFor({OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, AUDITOR, ADMIN})
    @GetMapping
    Page<DeficiencyAnswer> list(
            Caller caller,
            @RequestParam Optional<FiscalYear> fiscalYear,
            @RequestParam Optional<Boolean> open,
            @RequestParam Optional<String> cursor) {
        var list = "deficiencies?fiscalYear=%s&open=%s"
                .formatted(
                        fiscalYear.map(FiscalYear::toString).orElse(""),
                        open.map(String::valueOf).orElse(""));
        var before = cursor.map(text -> Cursor.decode(list, text).position().getFirst());
        var found = handleDeficiency.list(caller.agency(), new Wanted(fiscalYear, open), before, PAGE);
        return new Page<>(
                found.items().stream()
                        .map(one -> DeficiencyAnswer.of(caller, one))
                        .toList(),
                found.next().map(next -> Cursor.after(next).encode(list)).orElse(null));
    }

    @Operation(summary = "One deficiency")
    @OnlyFor({OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, AUDITOR, ADMIN})
    @GetMapping("/{id}")
    ResponseEntity<DeficiencyAnswer> read(Caller caller, @PathVariable String id) {
        var found = handleDeficiency
                .find(caller.agency(), id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok().eTag(ExpectedVersion.eTag(found.version())).body(DeficiencyAnswer.of(caller, found));
    }
}
