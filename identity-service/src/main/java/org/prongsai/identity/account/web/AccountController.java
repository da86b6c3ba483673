package org.prongsai.identity.account.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prongsai.identity.account.AccountCommand.Change;
import org.prongsai.identity.account.AccountCommand.Disable;
import org.prongsai.identity.account.AccountCommand.Enable;
import org.prongsai.identity.account.AccountCommand.EndDelegation;
import org.prongsai.identity.account.AccountRefusal;
import org.prongsai.identity.account.KeepAccount;
import org.prongsai.identity.account.KeepAccount.Step;
import org.prongsai.identity.account.MakeAccount;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.identity.account.web.AccountRequests.DelegationRequest;
import org.prongsai.identity.account.web.AccountRequests.EndDelegationRequest;
import org.prongsai.identity.account.web.AccountRequests.HoldingRequest;
import org.prongsai.identity.account.web.AccountRequests.MakeRequest;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.Role;
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

/** The agency's accounts, for its administrators. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private static final int PAGE = 50;
    private static final String LIST = "accounts";

    private final MakeAccount makeAccount;
    private final KeepAccount keepAccount;
    private final ReadAccounts readAccounts;

    AccountController(MakeAccount makeAccount, KeepAccount keepAccount, ReadAccounts readAccounts) {
        this.makeAccount = makeAccount;
        this.keepAccount = keepAccount;
        this.readAccounts = readAccounts;
    }

    @Operation(
            summary = "Make an account",
            description = "The answer holds a password that is shown this once and changed at the first login.")
    @OnlyFor(Role.ADMIN)
    @PostMapping
    ResponseEntity<Map<String, Object>> make(
            Caller caller, IdempotencyKey key, @Valid @RequestBody MakeRequest request) {
        return withPassword(
                HttpStatus.CREATED,
                makeAccount.make(
                        caller,
                        key.value(),
                        request.asPerson(),
                        request.holding().asHolding()));
    }

    @Operation(summary = "The agency's accounts, newest first")
    @OnlyFor(Role.ADMIN)
    @GetMapping
    Page<AccountAnswer> list(Caller caller, @RequestParam Optional<String> cursor) {
        var before = cursor.map(text -> Cursor.decode(LIST, text).position().getFirst());
        var found = readAccounts.list(caller.agency(), before, PAGE);
        return new Page<>(
                readAccounts.known(found).stream()
                        .map(known -> AccountAnswer.of(known, readAccounts.today()))
                        .toList(),
                found.next().map(next -> Cursor.after(next).encode(LIST)).orElse(null));
    }

    @Operation(summary = "One account")
    @OnlyFor(Role.ADMIN)
    @GetMapping("/{id}")
    ResponseEntity<AccountAnswer> read(Caller caller, @PathVariable String id) {
        var known = Optional.of(id)
                .filter(text -> text.matches(StaffId.PATTERN))
                .flatMap(text -> readAccounts.find(caller.agency(), new StaffId(text)))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.eTag(known.version()))
                .cacheControl(CacheControl.noStore())
                .body(AccountAnswer.of(known, readAccounts.today()));
    }

    @Operation(summary = "Give an account other posts, units or roles")
    @OnlyFor(Role.ADMIN)
    @PostMapping("/{id}/change")
    ResponseEntity<Map<String, Object>> change(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody HoldingRequest request) {
        return done(keepAccount.keep(caller, step("change", id, version, key), new Change(request.asHolding())));
    }

    @Operation(
            summary = "Lend roles of a post to an account, from a day to a day",
            description = "รักษาราชการแทน or มอบอำนาจ. Both days are included; at most a year lies between them.")
    @OnlyFor(Role.ADMIN)
    @PostMapping("/{id}/delegate")
    ResponseEntity<Map<String, Object>> delegate(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody DelegationRequest request) {
        return done(keepAccount.delegate(
                caller, step("delegate", id, version, key), request.fromPost(), request.asActing(key.value())));
    }

    @Operation(summary = "Take back what was lent", description = "Yesterday was its last day.")
    @OnlyFor(Role.ADMIN)
    @PostMapping("/{id}/end-delegation")
    ResponseEntity<Map<String, Object>> endDelegation(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody EndDelegationRequest request) {
        return done(keepAccount.keep(
                caller, step("end-delegation", id, version, key), new EndDelegation(request.delegation())));
    }

    @Operation(summary = "Give an account a new password", description = "Shown this once; changed at the next login.")
    @OnlyFor(Role.ADMIN)
    @PostMapping("/{id}/reset-password")
    ResponseEntity<Map<String, Object>> resetPassword(
            Caller caller, IdempotencyKey key, ExpectedVersion version, @PathVariable String id) {
        return withPassword(HttpStatus.OK, keepAccount.resetPassword(caller, step("reset-password", id, version, key)));
    }

    @Operation(summary = "Close an account", description = "Nobody signs in with it, and what it was lent is lost.")
    @OnlyFor(Role.ADMIN)
    @PostMapping("/{id}/disable")
    ResponseEntity<Map<String, Object>> disable(
            Caller caller, IdempotencyKey key, ExpectedVersion version, @PathVariable String id) {
        return done(keepAccount.keep(caller, step("disable", id, version, key), new Disable()));
    }

    @Operation(summary = "Open a closed account again")
    @OnlyFor(Role.ADMIN)
    @PostMapping("/{id}/enable")
    ResponseEntity<Map<String, Object>> enable(
            Caller caller, IdempotencyKey key, ExpectedVersion version, @PathVariable String id) {
        return done(keepAccount.keep(caller, step("enable", id, version, key), new Enable()));
    }

    private static Step step(String action, String id, ExpectedVersion version, IdempotencyKey key) {
        return new Step(action, id, version.value(), key.value());
    }

    private static ResponseEntity<Map<String, Object>> done(Outcome<AccountRefusal> outcome) {
        return Answers.of(HttpStatus.OK, outcome, AccountProblems::of);
    }

    static ResponseEntity<Map<String, Object>> withPassword(HttpStatus whenDone, MakeAccount.Answer answer) {
        var done = Answers.of(whenDone, answer.outcome(), AccountProblems::of);
        var body = new HashMap<>(Optional.ofNullable(done.getBody()).orElseGet(Map::of));
        body.put("oneTimePassword", answer.password());
        return ResponseEntity.status(whenDone)
                .headers(done.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
