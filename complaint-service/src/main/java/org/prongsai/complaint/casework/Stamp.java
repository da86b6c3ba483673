package org.prongsai.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When, by whom and with which words a step was taken.
 *
 * @param at when it was recorded
 * @param on the day in Bangkok on which it happened
 * @param by the staff id of who took it, {@code anonymous} for the reporter; it stays in this service
 * @param note the sealed field with what was written to the reporter
 */
public record Stamp(Instant at, LocalDate on, String by, Optional<String> note) {}
