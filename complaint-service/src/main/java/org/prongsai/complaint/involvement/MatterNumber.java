package org.prongsai.complaint.involvement;

/**
 * What a matter is called: an ocid, a project number of e-GP (เลขที่โครงการ) or a tracking number. No two of these look
 * alike, so one value serves for all.
 *
 * @param value in its own case: an ocid in small letters, a tracking number in capitals
 */
public record MatterNumber(String value) {

    public MatterNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a number without a digit");
        }
    }

    /** Which matter a case is about is the reporter's secret. */
    @Override
    public String toString() {
        return "MatterNumber";
    }
}
