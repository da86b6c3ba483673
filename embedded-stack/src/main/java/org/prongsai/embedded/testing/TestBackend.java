package org.prongsai.embedded.testing;

/**
 * What tests run against.
 *
 * @param address for clients
 * @param description for people; without the address where that may hold a password
 */
public record TestBackend(String address, String description) {

    TestBackend because(String reason) {
        return new TestBackend(address, description + " (" + reason + ")");
    }
}
