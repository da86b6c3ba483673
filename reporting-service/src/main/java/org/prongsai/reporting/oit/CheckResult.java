package org.prongsai.reporting.oit;

import java.util.Arrays;
import java.util.List;

/**
 * What the platform saw for itself.
 *
 * @param check the check's name, with {@code DEFICIENCY_RESOLVED} beside those of the list
 * @param why the name of the sentence that says why, in the bundles
 * @param arguments what the sentence names
 */
public record CheckResult(String check, boolean ok, String why, List<String> arguments) {

    /** Of an item that an earlier assessment found wanting. */
    static final String DEFICIENCY_RESOLVED = "DEFICIENCY_RESOLVED";

    public CheckResult {
        arguments = List.copyOf(arguments);
    }

    static CheckResult of(OitList.Check check, boolean ok, String why, Object... arguments) {
        return new CheckResult(
                check.name(),
                ok,
                why,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
