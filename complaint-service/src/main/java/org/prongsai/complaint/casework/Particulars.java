package org.prongsai.complaint.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What may come along with a step of the staff.
 *
 * @param occurredOn the day on which it happened, for a case that staff entered; today where it is not said
 * @param note the sealed field with what is written to the reporter
 */
public record Particulars(Optional<LocalDate> occurredOn, Optional<String> note) {

    public static final Particulars NONE = new Particulars(Optional.empty(), Optional.empty());
}
