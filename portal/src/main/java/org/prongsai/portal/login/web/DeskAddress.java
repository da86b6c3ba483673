package org.prongsai.portal.login.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages of the desk, the only ones that a login leads to. */
final class DeskAddress {

    static final String HOME = "/staff";

    private static final int LONGEST = 1_000;

    /** A path of plain segments and perhaps a query; nothing that a browser could take for another site. */
    private static final Pattern FORM =
            Pattern.compile("/staff(/[A-Za-z0-9._~-]+)*(\\?[A-Za-z0-9._~%!$&'()*+,;=:@/?-]*)?");

    private static final Pattern OF_THE_LOGIN = Pattern.compile("/staff/(login|logout|signed-out)([/?].*)?");

    private DeskAddress() {}

    static String orHome(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && FORM.matcher(wanted).matches()
                        && !wanted.contains("/..")
                        && !OF_THE_LOGIN.matcher(wanted).matches()
                ? wanted
                : HOME;
    }
}
