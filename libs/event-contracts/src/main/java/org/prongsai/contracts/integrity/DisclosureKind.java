package org.prongsai.contracts.integrity;

/** What was published. */
public enum DisclosureKind {
    MANUAL,
    PLAN,
    NEWS,
    MINUTES,
    CIRCULAR
}
