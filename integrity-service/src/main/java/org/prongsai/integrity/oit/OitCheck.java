package org.prongsai.integrity.oit;

/** What the platform can see for itself of an answer to an item. */
public enum OitCheck {
    /** The address is on the agency's own website: every address of indicator 9 must be reached directly from it. */
    OWN_SITE,
    /** The address is not on the agency's own website, as that of a social network is not. */
    OFF_SITE,
    /** The year's statistics of complaints of corruption stand, or say that there were none. */
    CORRUPTION_STATISTICS,
    /** The year's measures are adopted. */
    MEASURES_ADOPTED,
    /** Every measure of the year has a result. */
    MEASURES_RESULTS,
    /** News of the year is published. */
    NEWS_OF_YEAR,
    /** A manual of the year is published. */
    MANUAL_OF_YEAR
}
