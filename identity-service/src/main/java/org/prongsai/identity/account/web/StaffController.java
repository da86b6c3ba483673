package org.prongsai.identity.account.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;
import static org.prongsai.support.security.Role.PROCUREMENT_OFFICER;
import static org.prongsai.support.security.Role.SERVICE_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.identity.account.web.AccountAnswer.Colleague;
import org.prongsai.identity.account.web.AccountAnswer.Me;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.Role;
import org.prongsai.support.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff may know of themselves and of each other: only here a staff id has a name. */
@RestController
class StaffController {

    private final ReadAccounts accounts;

    StaffController(ReadAccounts accounts) {
        this.accounts = accounts;
    }

    @Operation(summary = "Who I am, with the roles that hold today and for whom I act")
    @OnlyFor({
        OFFICER,
        PROCUREMENT_OFFICER,
        COMPLAINT_HANDLER,
        COMPLAINT_SUPERVISOR,
        SERVICE_OFFICER,
        ITAS_ADMIN,
        HEAD,
        EXECUTIVE,
        AUDITOR,
        ADMIN
    })
    @GetMapping("/api/accounts/me")
    ResponseEntity<Me> me(Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(caller.staff()
                        .flatMap(staff -> accounts.find(caller.agency(), staff))
                        .map(known -> Me.of(known, accounts.today()))
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }

    @Operation(
            summary = "Colleagues whose accounts are in use",
            description = "With a role, those who hold it today: whom a case may be assigned to.")
    @OnlyFor({
        OFFICER,
        PROCUREMENT_OFFICER,
        COMPLAINT_HANDLER,
        COMPLAINT_SUPERVISOR,
        SERVICE_OFFICER,
        ITAS_ADMIN,
        HEAD,
        EXECUTIVE,
        AUDITOR,
        ADMIN
    })
    @GetMapping("/api/accounts/directory")
    ResponseEntity<Page<Colleague>> directory(Caller caller, @RequestParam Optional<String> role) {
        var wanted = role.map(code -> Role.ofCode(code)
                .orElseThrow(
                        () -> Problem.invalid("role", "constraint.wrong-choice").asException()));
        var found = accounts.active(caller.agency()).stream()
                .filter(known -> wanted.map(known.account().rolesOn(accounts.today())::contains)
                        .orElse(true))
                .map(known -> Colleague.of(known, accounts.today()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page<>(found, null));
    }
}
