package org.prongsai.identity.login.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prongsai.identity.SignedIn;
import org.prongsai.identity.login.ChoosePassword;
import org.prongsai.identity.web.GatewayCallFilter;
import org.prongsai.identity.web.Page;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages around a login. The form itself is taken by Spring Security's filter. */
@Hidden
@RestController
class LoginController {

    private static final String DESK = "/staff";

    private final Page page;
    private final ChoosePassword choosePassword;
    private final RequestCache wanted;

    LoginController(Page page, ChoosePassword choosePassword, RequestCache wanted) {
        this.page = page;
        this.choosePassword = choosePassword;
        this.wanted = wanted;
    }

    @OpenToAll
    @GetMapping("/identity/login")
    ResponseEntity<String> login(CsrfToken csrf, @RequestParam Optional<String> notice) {
        return page.html(
                HttpStatus.OK,
                "login",
                form("login.heading", csrf, notice.flatMap(LoginNotice::of).map(LoginNotice::key)));
    }

    @OpenToAll
    @GetMapping("/identity/password")
    ResponseEntity<String> password(CsrfToken csrf, @RequestParam Optional<String> first) {
        return page.html(HttpStatus.OK, "password", form("password.heading", csrf, first.map(any -> "password.first")));
    }

    @OpenToAll
    @PostMapping("/identity/password")
    ResponseEntity<String> choose(
            @AuthenticationPrincipal SignedIn who,
            CsrfToken csrf,
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = GatewayCallFilter.current();
        return switch (choosePassword.choose(
                who, current, chosen, again, call.address().orElse(""))) {
            case DONE -> saved(request, response);
            case WRONG -> refused(csrf, "password.wrong");
            case TOO_MANY -> refused(csrf, "login.too-many");
            case DIFFERENT -> refused(csrf, "password.differs");
            case UNFIT -> refused(csrf, "password.unfit");
        };
    }

    private ResponseEntity<String> refused(CsrfToken csrf, String notice) {
        return page.html(
                HttpStatus.UNPROCESSABLE_CONTENT, "password", form("password.heading", csrf, Optional.of(notice)));
    }

    /** Goes on to where the login was needed. */
    private ResponseEntity<String> saved(HttpServletRequest request, HttpServletResponse response) {
        var target = Optional.ofNullable(wanted.getRequest(request, response))
                .map(SavedRequest::getRedirectUrl)
                .orElse(DESK);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, target)
                .build();
    }

    @OpenToAll
    @GetMapping("/identity/signed-out")
    ResponseEntity<String> signedOut() {
        return page.html(
                HttpStatus.OK, "message", Map.of("title", "signed-out.heading", "notice", "signed-out.notice"));
    }

    private static Map<String, String> form(String title, CsrfToken csrf, Optional<String> notice) {
        var values = new HashMap<>(Map.of("title", title, "csrf", csrf.getToken()));
        notice.ifPresent(key -> values.put("notice", key));
        return values;
    }
}
