package org.prongsai.procurement.rules;

import java.time.LocalDate;

/** Something that holds from a day on. */
interface Dated {

    LocalDate effectiveFrom();

    default boolean holdsOn(LocalDate day) {
        return !effectiveFrom().isAfter(day);
    }
}
