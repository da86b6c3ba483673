package org.prongsai.identity.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * The few pages of this service, in the look of the portal, whose style sheet they use: it lies at the same host. A
 * template's {@code {{th:key}}} and {@code {{en:key}}} are words of the message bundles, {@code {{name}}} is a value;
 * all are escaped.
 */
public final class Page {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(?:(th|en):)?([a-z0-9.-]+)}}");
    private static final String MESSAGES = "org.prongsai.identity.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle thai = ResourceBundle.getBundle(MESSAGES, Locale.ROOT, NO_FALLBACK);
    private final ResourceBundle english = ResourceBundle.getBundle(MESSAGES, Locale.ENGLISH, NO_FALLBACK);
    private final String frame = template("frame");

    public ResponseEntity<String> html(HttpStatus status, String template, Map<String, String> values) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(text(template, values));
    }

    /** The page as text; {@code values} holds the messages' keys of its title and notice too. */
    public String text(String template, Map<String, String> values) {
        String notice = values.containsKey("notice") ? filled(template("notice"), values) : "";
        // the only markup that is put in as it is: our own templates, filled already
        String main = filled(template(template), values).replace("<!-- notice -->", notice);
        String mark = GatewayCallFilter.current().fictional() ? filled(template("fictional"), values) : "";
        return filled(frame, values).replace("<!-- fictional -->", mark).replace("<!-- main -->", main);
    }

    private String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(HtmlUtils.htmlEscape(
                        word(place.group(1), place.group(2), values), StandardCharsets.UTF_8.name())));
    }

    private String word(@Nullable String language, String name, Map<String, String> values) {
        if (language == null) {
            return values.getOrDefault(name, "");
        }
        // the title and the notice are keys themselves
        return (language.equals("th") ? thai : english).getString(values.getOrDefault(name, name));
    }

    private static String template(String name) {
        try (InputStream file = Page.class.getResourceAsStream("/pages/" + name + ".html")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
