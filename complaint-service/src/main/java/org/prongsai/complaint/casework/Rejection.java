package org.prongsai.complaint.casework;

/** Why a case is not taken up (ไม่รับไว้พิจารณา). */
public enum Rejection {
    NO_EVIDENCE,
    NOT_OUR_AUTHORITY,
    ALREADY_DECIDED,
    ABUSIVE
}
