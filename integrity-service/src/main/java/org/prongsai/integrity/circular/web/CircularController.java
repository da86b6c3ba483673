package org.prongsai.integrity.circular.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;
import static org.prongsai.support.security.Role.PROCUREMENT_OFFICER;
import static org.prongsai.support.security.Role.SERVICE_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.prongsai.integrity.circular.ReadCirculars;
import org.prongsai.integrity.circular.SendCircular;
import org.prongsai.integrity.web.AllowedActions;
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
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff are asked to read. */
@RestController
@RequestMapping("/api/circulars")
class CircularController {

    private static final int PAGE = 50;
    private static final String LIST = "circulars";

    private final SendCircular sendCircular;
    private final ReadCirculars readCirculars;

    CircularController(SendCircular sendCircular, ReadCirculars readCirculars) {
        this.sendCircular = sendCircular;
        this.readCirculars = readCirculars;
    }

    @Operation(
            summary = "Issue a circular to staff",
            description = "It says something itself, which stays sealed in the service, or it brings something "
                    + "published to their notice. Evidence for a measure's step is the disclosure.")
    @OnlyFor({OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, ADMIN})
    @PostMapping
    ResponseEntity<Map<String, Object>> issue(
            Caller caller, IdempotencyKey key, @Valid @RequestBody CircularRequest request) {
        return Answers.of(
                HttpStatus.CREATED, sendCircular.issue(caller, key.value(), request.asDraft()), RefusalProblems::of);
    }

    @Operation(
            summary = "Acknowledge a circular",
            description = "Each for themselves; again changes nothing. It needs no If-Match, for many acknowledge "
                    + "at the same time and none undoes another's.")
    @OnlyFor({
        OFFICER,
        PROCUREMENT_OFFICER,
        COMPLAINT_HANDLER,
        COMPLAINT_SUPERVISOR,
        SERVICE_OFFICER,
        ITAS_ADMIN,
        HEAD,
        EXECUTIVE,
        ADMIN
    })
    @PostMapping("/{id}/acknowledge")
    ResponseEntity<Map<String, Object>> acknowledge(Caller caller, IdempotencyKey key, @PathVariable String id) {
        return Answers.of(HttpStatus.OK, sendCircular.acknowledge(caller, id, key.value()), RefusalProblems::of);
    }

    @Operation(
            summary = "Circulars for the caller, newest first",
            description =
                    "Who has acknowledged is for who issued it and for the head. acknowledged=false: those that the "
                            + "caller is still to acknowledge.")
    @OnlyFor({
        OFFICER,
        PROCUREMENT_OFFICER,
        COMPLAINT_HANDLER,
        COMPLAINT_SUPERVISOR,
        SERVICE_OFFICER,
        ITAS_ADMIN,
        HEAD,
        EXECUTIVE,
        ADMIN
    })
    @GetMapping
    ResponseEntity<Page<CircularAnswer>> list(
            Caller caller, @RequestParam Optional<Boolean> acknowledged, @RequestParam Optional<String> cursor) {
        var list = LIST + acknowledged.map("?acknowledged=%s"::formatted).orElse("");
        var before = cursor.map(text -> Cursor.decode(list, text).position().getFirst());
        var found = readCirculars.list(caller, oversees(caller), acknowledged, before, PAGE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page<>(
                        found.items().stream().map(one -> answer(caller, one)).toList(),
                        found.next()
                                .map(next -> Cursor.after(next).encode(list))
                                .orElse(null)));
    }

    @Operation(summary = "One circular")
    @OnlyFor({
        OFFICER,
        PROCUREMENT_OFFICER,
        COMPLAINT_HANDLER,
        COMPLAINT_SUPERVISOR,
        SERVICE_OFFICER,
        ITAS_ADMIN,
        HEAD,
        EXECUTIVE,
        ADMIN
    })
    @GetMapping("/{id}")
    ResponseEntity<CircularAnswer> read(Caller caller, @PathVariable String id) {
        var found = readCirculars
                .find(caller, oversees(caller), id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ExpectedVersion.eTag(found.version()))
                .body(answer(caller, found));
    }

    private static CircularAnswer answer(Caller caller, ReadCirculars.Read read) {
        return CircularAnswer.of(caller, read, ReadCirculars.maySeeWho(caller, oversees(caller), read.circular()));
    }

    private static boolean oversees(Caller caller) {
        return AllowedActions.has(caller, HEAD);
    }
}
