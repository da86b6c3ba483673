package org.prongsai.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its frame. */
@ControllerAdvice
class SiteAdvice {

    private final Agencies agencies;
    private final PublicMenu menu;

    SiteAdvice(Agencies agencies, PublicMenu menu) {
        this.agencies = agencies;
        this.menu = menu;
    }

    @ModelAttribute("site")
    Site site(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Language language = Language.of(request);
        Optional<Agency> agency = caller().map(caller -> agencies.named(caller.agency()));
        return new Site(
                agency.map(known -> language == Language.TH ? known.nameTh() : known.nameEn())
                        .orElse(null),
                agency.map(Agency::fictional).orElse(false),
                language.tag(),
                inOtherLanguage(request, language),
                Language.chosenIn(request.getQueryString()).map(Language::tag).orElse(null),
                menu.at(request.getRequestURI()));
    }

    @ModelAttribute("dates")
    Dates dates(HttpServletRequest request) {
        return Language.of(request).dates();
    }

    /** An error may come before the caller is known; its page has a frame all the same. */
    private static Optional<Caller> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** Only a page that was asked for by its address can be asked for again. */
    private static @Nullable String inOtherLanguage(HttpServletRequest request, Language language) {
        if (!request.getMethod().equals("GET") || request.getDispatcherType() != DispatcherType.REQUEST) {
            return null;
        }
        return UriComponentsBuilder.fromUriString(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("lang", language.other().tag())
                .build(true)
                .toUriString();
    }
}
