package org.prongsai.deployment;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and ports in texts. */
final class Addresses {

    private static final Pattern ADDRESS = Pattern.compile("(?<![A-Za-z0-9.-])([a-z][a-z0-9.-]*:[0-9]{4,5})(?![0-9])");

    private Addresses() {}

    static Set<String> in(String text) {
        return ADDRESS.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
