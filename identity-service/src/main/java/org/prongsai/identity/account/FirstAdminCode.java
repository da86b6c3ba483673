package org.prongsai.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What whoever runs the installation reads in its keys, to make an agency's first administrator. */
public record FirstAdminCode(String value) {
    public boolean is(String given) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "FirstAdminCode";
    }
}
