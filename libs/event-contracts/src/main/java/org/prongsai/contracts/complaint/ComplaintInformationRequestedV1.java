package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The reporter was asked for more; the clock of the decision stands until they answer.
 *
 * @param answerDueOn the last day of the answer */
public record ComplaintInformationRequestedV1(LocalDate requestedOn, LocalDate answerDueOn)
        implements ComplaintWireEvent {}
