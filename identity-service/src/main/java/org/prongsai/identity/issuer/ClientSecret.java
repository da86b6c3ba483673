package org.prongsai.identity.issuer;

/** By which the portal proves that it is the portal. */
public record ClientSecret(String value) {
    @Override
    public String toString() {
        return "ClientSecret";
    }
}
