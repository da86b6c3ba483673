package org.prongsai.portal.disclosures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of what was published, newest first.
 *
 * @param next the cursor of the part behind it; absent at the end of the list
 */
public record Disclosures(List<Disclosure> items, @Nullable String next) {

    /** The kinds in the order in which readers choose between them. */
    public static final List<String> KINDS = List.of("MANUAL", "PLAN", "NEWS", "MINUTES", "CIRCULAR");

    public Disclosures {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
