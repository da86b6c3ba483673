package org.prongsai.integrity.obligation;

import java.time.LocalDate;

/**
 * What is expected, and by when.
 *
 * @param titleTh what it is about, in the words of the list or the plan
 * @param dueOn the last day
 */
public record Expectation(ObligationKey key, String titleTh, LocalDate dueOn) {}
