package org.prongsai.identity.account.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
import org.prongsai.identity.account.FirstAdminCode;
import org.prongsai.identity.account.MakeAccount;
import org.prongsai.identity.account.web.AccountRequests.FirstAdminRequest;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How an agency gets its first administrator. */
@RestController
class FirstAdminController {

    private final MakeAccount makeAccount;
    private final FirstAdminCode code;

    FirstAdminController(MakeAccount makeAccount, FirstAdminCode code) {
        this.makeAccount = makeAccount;
        this.code = code;
    }

    @Operation(
            summary = "Make the agency's first administrator",
            description = "Takes the code that the installation keeps in its keys; once for each agency.")
    @OpenToAll
    @PostMapping("/api/accounts/first")
    ResponseEntity<Map<String, Object>> first(
            Caller caller, IdempotencyKey key, @Valid @RequestBody FirstAdminRequest request) {
        if (!code.is(request.code())) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        return AccountController.withPassword(
                HttpStatus.CREATED,
                makeAccount.makeFirstAdmin(caller, key.value(), request.asPerson(), request.asHolding()));
    }
}
