package org.prongsai.support.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * The words of the catalogue, Thai first. A service adds messages for its own fields in bundles
 * {@code problem-messages.properties} (Thai) and {@code problem-messages_en.properties} at the root of its class path.
 */
public final class ProblemMessages {
    public static final Locale THAI = Locale.of("th");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> LANGUAGES = List.of(THAI, ENGLISH);
    private static final String CATALOGUE = "org.prongsai.support.problem.messages";
    private static final String OF_THE_SERVICE = "problem-messages";
    // the JVM's own language must not decide what a Thai reader sees
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The language that an {@code Accept-Language} header asks for; Thai when it asks for none that there is. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return THAI;
        }
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return wanted == null ? THAI : wanted;
        } catch (IllegalArgumentException malformed) {
            return THAI;
        }
    }

    public String title(ProblemType type, Locale language) {
        return text("problem." + type.slug() + ".title", language);
    }

    public String detail(ProblemType type, Locale language) {
        return text("problem." + type.slug() + ".detail", language);
    }

    public ProblemDocument document(Problem problem, Locale language, @Nullable String traceId) {
        ProblemType type = problem.type();
        return new ProblemDocument(
                type.uri(),
                title(type, language),
                type.status(),
                detail(type, language),
                problem.invalidFields().stream()
                        .map(invalid -> new ProblemDocument.FieldMessage(invalid.field(), message(invalid, language)))
                        .toList(),
                problem.reason(),
                traceId);
    }

    /** Any other text of the bundles, e.g. the headings of the catalogue's page. */
    public String text(String key, Locale language) {
        return bundle(CATALOGUE, language).getString(key);
    }

    private static String message(InvalidField invalid, Locale language) {
        String message = pattern(invalid.messageKey(), language);
        for (Map.Entry<String, String> figure : invalid.figures().entrySet()) {
            message = message.replace("{" + figure.getKey() + "}", figure.getValue());
        }
        return message;
    }

    private static String pattern(String key, Locale language) {
        ResourceBundle catalogue = bundle(CATALOGUE, language);
        if (catalogue.containsKey(key)) {
            return catalogue.getString(key);
        }
        try {
            return bundle(OF_THE_SERVICE, language).getString(key);
        } catch (MissingResourceException nobodyWroteIt) {
            return catalogue.getString("constraint.other");
        }
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(name, language, ProblemMessages.class.getClassLoader(), NO_FALLBACK);
    }
}
