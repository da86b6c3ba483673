package org.prongsai.identity.issuer.web;

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

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.TreeMap;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.identity.issuer.Entitlement;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** OpenID Connect's user information: the access token is the gateway's to check, as for every other call. */
@Hidden
@RestController
class UserInfoController {

    private final ReadAccounts accounts;

    UserInfoController(ReadAccounts accounts) {
        this.accounts = accounts;
    }

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
    @GetMapping("/identity/userinfo")
    ResponseEntity<Map<String, Object>> userInfo(Caller caller) {
        var known = caller.staff()
                .flatMap(staff -> accounts.find(caller.agency(), staff))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        var claims = new TreeMap<>(new Entitlement(known, accounts.today()).idClaims());
        claims.put("sub", known.id().value());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(claims);
    }
}
