package org.prongsai.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two languages of the site. What an address chooses ({@code ?lang=en}) goes before what the browser prefers, and
 * Thai is for everybody else.
 */
enum Language {
    TH("th", Dates.TH),
    EN("en", Dates.EN);

    // Read from the query itself: asking for parameters would parse a form that may be too large to parse.
    private static final Pattern CHOICE = Pattern.compile("(?:^|&)lang=(th|en)(?:&|$)");

    private final Locale locale;
    private final Dates dates;

    Language(String tag, Dates dates) {
        this.locale = Locale.of(tag);
        this.dates = dates;
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.getLanguage();
    }

    Dates dates() {
        return dates;
    }

    Language other() {
        return this == TH ? EN : TH;
    }

    static Language of(HttpServletRequest request) {
        return chosenIn(request.getQueryString()).orElseGet(() -> preferredIn(request.getHeader("Accept-Language")));
    }

    static Optional<Language> chosenIn(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        Matcher choice = CHOICE.matcher(query);
        return choice.find() ? Optional.of(ofTag(choice.group(1))) : Optional.empty();
    }

    private static Language preferredIn(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return TH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(TH.locale, EN.locale));
            return best == null ? TH : ofTag(best.getLanguage());
        } catch (IllegalArgumentException malformed) {
            return TH;
        }
    }

    private static Language ofTag(String tag) {
        return tag.equals("en") ? EN : TH;
    }
}
