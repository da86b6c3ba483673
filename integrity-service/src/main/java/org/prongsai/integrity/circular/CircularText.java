package org.prongsai.integrity.circular;

import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.PublicAddress;

/** What a circular says itself; it may name people, so it is sealed. */
public record CircularText(
        String titleTh, @Nullable String bodyTh, @Nullable PublicAddress url) {

    /** None of it may reach a log by way of a message. */
    @Override
    public String toString() {
        return "CircularText";
    }
}
