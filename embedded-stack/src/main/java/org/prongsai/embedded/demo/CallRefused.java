package org.prongsai.embedded.demo;

/** The platform answered a call of the demo, and refused it. */
final class CallRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    CallRefused(String message) {
        super(message);
    }
}
