package org.prongsai.identity.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name that somebody signs in by, in small letters. It may tell who they are, so it is stored sealed. */
public record LoginName(String value) {
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public LoginName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a login name");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** What somebody typed, if it can be a name at all. */
    public static Optional<LoginName> typed(String text) {
        var name = text.strip();
        return FORM.matcher(name).matches() ? Optional.of(new LoginName(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "LoginName";
    }
}
