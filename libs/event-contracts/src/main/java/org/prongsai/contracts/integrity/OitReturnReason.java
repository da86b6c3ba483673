package org.prongsai.contracts.integrity;

/** Why the executive returned an entry. */
public enum OitReturnReason {
    INCOMPLETE,
    WRONG_ADDRESS,
    OTHER_YEAR,
    OTHER_ITEM,
    OTHER
}
