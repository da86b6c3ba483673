package org.prongsai.portal.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a case's history.
 *
 * @param what a code in words
 * @param by the opaque id of who did it
 */
public record Happening(
        Instant at,
        Cell what,
        @Nullable String by,
        @Nullable String note) {}
