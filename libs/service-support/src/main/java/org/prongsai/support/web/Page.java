package org.prongsai.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list, and the cursor of the next part if there is one. */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }
}
