package org.prongsai.eservice.rules;

/** What is typed into a field of a form. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** Several lines. */
    MULTILINE,
    /** 13 digits with their check digit. */
    NATIONAL_ID,
    PHONE,
    /** A day, in ISO 8601 or as Thai people write it. */
    DATE,
    /** One of the field's choices, by its code. */
    CHOICE,
    /** Agreed to: {@code yes}. */
    CONFIRM
}
