package org.prongsai.contracts.complaint;

/** Why a case is not taken up (ไม่รับไว้พิจารณา). */
public enum ComplaintRejectionReason {
    NO_EVIDENCE,
    NOT_OUR_AUTHORITY,
    ALREADY_DECIDED,
    ABUSIVE
}
