package org.prongsai.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Carries the language that an address chose into every link and form of the page, so that no cookie has to remember
 * it. It works where all links pass anyway: {@code encodeURL}. Its place is behind Spring Security (-100), which switches
 * that off for the sake of session ids, and there are none here.
 */
@Component
@Order(0)
class LanguageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Language> chosen = Language.chosenIn(request.getQueryString());
        chain.doFilter(
                request,
                chosen.<HttpServletResponse>map(language -> new LinksIn(language, response))
                        .orElse(response));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class LinksIn extends HttpServletResponseWrapper {

        private final Language language;

        LinksIn(Language language, HttpServletResponse response) {
            super(response);
            this.language = language;
        }

        @Override
        public String encodeURL(String url) {
            return super.encodeURL(withLanguage(url));
        }

        @Override
        public String encodeRedirectURL(String url) {
            return super.encodeRedirectURL(withLanguage(url));
        }

        /** Files (they have a suffix) and other sites are left alone, and so is a link that names its language. */
        private String withLanguage(String url) {
            boolean page = url.startsWith("/") && !url.startsWith("//") && !url.contains(".");
            return page && !url.contains("lang=")
                    ? UriComponentsBuilder.fromUriString(url)
                            .queryParam("lang", language.tag())
                            .build()
                            .toUriString()
                    : url;
        }
    }
}
