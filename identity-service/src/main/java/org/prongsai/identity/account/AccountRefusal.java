package org.prongsai.identity.account;

/** Why an account's own rules refuse a command. */
public enum AccountRefusal {
    /** Somebody of the agency signs in by that name already. */
    LOGIN_NAME_TAKEN,
    NOT_IN_THIS_STATE,
    /** Nobody ends or narrows their own access by mistake. */
    NOT_ONESELF,
    /** Nobody of the agency holds or held the post. */
    POST_UNKNOWN,
    /** Only what a post may do can be lent. */
    ROLE_NOT_OF_THE_POST,
    /** The last day lies before the first, or more than a year after it. */
    DAYS_WRONG
}
