package org.prongsai.integrity.web;

import org.prongsai.integrity.PublicAddress;
import org.prongsai.support.problem.Problem;

/** Reads fields that hold an address. */
public final class Addresses {

    private Addresses() {}

    /** Refuses, as {@code validation-failed}, what nobody could follow from the agency's pages. */
    public static PublicAddress of(String field, String text) {
        if (!PublicAddress.isOne(text)) {
            throw Problem.invalid(field, "rule.public-address").asException();
        }
        return new PublicAddress(text);
    }
}
