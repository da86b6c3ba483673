package org.prongsai.gateway.edge;

/** Stands for an address on one day, and leads back to none. */
public record Pseudonym(String value) {
    /** Under which an exchange that was counted holds the value. */
    public static final String ATTRIBUTE = "prongsai.address";
}
