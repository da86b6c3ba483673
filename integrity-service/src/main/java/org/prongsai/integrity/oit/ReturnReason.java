package org.prongsai.integrity.oit;

/** Why the executive returned an entry. */
public enum ReturnReason {
    INCOMPLETE,
    WRONG_ADDRESS,
    /** It is about another year. */
    OTHER_YEAR,
    /** It answers another item. */
    OTHER_ITEM,
    OTHER
}
