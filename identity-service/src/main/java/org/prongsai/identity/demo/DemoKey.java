package org.prongsai.identity.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Opens the demo's accounts; only a platform that holds the demo has one. */
public record DemoKey(String value) {
    public boolean is(String given) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "DemoKey";
    }
}
