package org.prongsai.complaint.similarity;

/** Why two cases are likely about the same. */
public enum Likeness {
    /** They point at the same procurement. */
    OCID,
    /** They point at the same request for a service. */
    REQUEST,
    /** They name the same place. */
    PLACE,
    /** They came within two weeks of each other. */
    TIME,
    /** They use the same words. */
    WORDS
}
