package org.prongsai.contracts.complaint;

/** How a case ended: มีมูล, ไม่มีมูล, พยานหลักฐานไม่เพียงพอ for corruption; the others for the rest. */
public enum ComplaintOutcome {
    WELL_FOUNDED,
    UNFOUNDED,
    INSUFFICIENT_EVIDENCE,
    SETTLED,
    FIXED,
    ANSWERED,
    NOTED
}
