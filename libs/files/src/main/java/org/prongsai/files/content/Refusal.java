package org.prongsai.files.content;

/** Why a file is not taken. */
public enum Refusal {
    /** There is nothing in it. */
    EMPTY,
    /** More bytes than the limit. */
    TOO_LARGE,
    /** Not one of the types, or two at once, or one that hides what is in it. */
    TYPE,
    /** One of the types, but not whole. */
    DAMAGED,
    /** Small to send and huge to open, or an archive inside an archive. */
    BOMB,
    /** A virus. */
    INFECTED,
    /** The virus scanner does not answer; the same file may be taken later. */
    SCANNER_AWAY
}
