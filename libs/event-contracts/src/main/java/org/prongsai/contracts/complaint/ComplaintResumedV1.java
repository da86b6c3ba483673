package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** Work went on after the reporter had been waited for.
 *
 * @param answered whether the reporter answered; otherwise staff went on without
 * @param stage the state in which the case goes on */
public record ComplaintResumedV1(LocalDate resumedOn, boolean answered, ComplaintStage stage)
        implements ComplaintWireEvent {}
