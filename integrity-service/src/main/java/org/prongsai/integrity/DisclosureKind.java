package org.prongsai.integrity;

/** What an agency publishes. */
public enum DisclosureKind {
    /** A work manual or a manual for citizens (คู่มือ). */
    MANUAL,
    /** A plan, or a report on one (แผน). */
    PLAN,
    NEWS,
    /** Minutes of a meeting (รายงานการประชุม). */
    MINUTES,
    /** A circular to staff (หนังสือเวียน). */
    CIRCULAR
}
