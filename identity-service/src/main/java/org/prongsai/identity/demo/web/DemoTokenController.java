package org.prongsai.identity.demo.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.identity.account.ReadAccounts.Known;
import org.prongsai.identity.demo.DemoKey;
import org.prongsai.identity.issuer.Entitlement;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.CallerToken;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.security.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What {@code ./prongsai token} asks: a token in the name of a demo account, without its password. */
@Hidden
@RestController
@ConditionalOnBean(DemoKey.class)
class DemoTokenController {

    private static final Duration LIVES = Duration.ofMinutes(10);

    private final DemoKey key;
    private final ReadAccounts accounts;
    private final JwtEncoder encoder;
    private final Clock clock;

    DemoTokenController(DemoKey key, ReadAccounts accounts, JwtEncoder encoder, Clock clock) {
        this.key = key;
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
    }

    record TokenRequest(
            @NotBlank @Size(max = 100) String key,
            @NotNull @Size(max = 40) String role) {
        @Override
        public String toString() {
            return "TokenRequest";
        }
    }

    record TokenAnswer(String accessToken, long expiresIn) {}

    @OpenToAll
    @PostMapping("/identity/demo/token")
    ResponseEntity<TokenAnswer> token(Caller caller, @Valid @RequestBody TokenRequest request) {
        if (!key.is(request.key())) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        var role = Role.ofCode(request.role())
                .orElseThrow(
                        () -> Problem.invalid("role", "constraint.wrong-choice").asException());
        var known = accounts.active(caller.agency()).stream()
                // nobody else's account is ever spoken for, whatever a process is told at its start
                .filter(account -> account.account().demo())
                .filter(account -> account.account().rolesOn(accounts.today()).contains(role))
                .min(Comparator.<Known>comparingInt(
                                account -> account.account().holding().roles().size())
                        .thenComparing(account -> account.id().value()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TokenAnswer(signed(known, role), LIVES.toSeconds()));
    }

    private String signed(Known known, Role role) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(CallerToken.base().orElseThrow() + "/identity")
                .subject(known.id().value())
                .audience(List.of(Entitlement.AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(LIVES))
                .claims(all -> all.putAll(new Entitlement(known, accounts.today()).accessClaims()))
                // of the roles that the account has, the one that was asked for
                .claim("roles", List.of(role.code()))
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.ES256).build(), claims))
                .getTokenValue();
    }
}
