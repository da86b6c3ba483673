package org.prongsai.reporting.oit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a check looks at, and why it came out as it did, as sentences in both languages. */
public final class CheckTexts {

    private static final ResourceBundle THAI = bundle("th");
    private static final ResourceBundle ENGLISH = bundle("en");

    private CheckTexts() {}

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "org.prongsai.reporting.oit.checks",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static String whatTh(CheckResult check) {
        return THAI.getString("check." + check.check());
    }

    public static String whatEn(CheckResult check) {
        return ENGLISH.getString("check." + check.check());
    }

    public static String whyTh(CheckResult check) {
        return said(THAI, check);
    }

    public static String whyEn(CheckResult check) {
        return said(ENGLISH, check);
    }

    private static String said(ResourceBundle language, CheckResult check) {
        return MessageFormat.format(
                language.getString("why." + check.why()), check.arguments().toArray());
    }
}
