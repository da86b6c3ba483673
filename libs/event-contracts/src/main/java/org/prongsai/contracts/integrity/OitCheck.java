package org.prongsai.contracts.integrity;

/** What the platform can see for itself of an answer to an item. */
public enum OitCheck {
    OWN_SITE,
    OFF_SITE,
    CORRUPTION_STATISTICS,
    MEASURES_ADOPTED,
    MEASURES_RESULTS,
    NEWS_OF_YEAR,
    MANUAL_OF_YEAR
}
