package org.prongsai.portal.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of the address from which somebody sends.
 *
 * @param trafficData {@code OFF} where nothing is, {@code SEALED} where it is locked away apart from the case
 * @param keptDays for how long, where it is
 * @param sealedTo who alone can open it, where that is told
 */
public record Privacy(
        String trafficData,
        @Nullable Integer keptDays,
        @Nullable String sealedTo) {

    public boolean isOff() {
        return trafficData.equals("OFF");
    }

    /** A page promises nothing about a word that it does not know. */
    public boolean isSealed() {
        return trafficData.equals("SEALED") && keptDays != null;
    }
}
