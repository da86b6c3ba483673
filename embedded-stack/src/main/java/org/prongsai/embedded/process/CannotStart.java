package org.prongsai.embedded.process;

/** Why the platform does not start, in one line for the person who started it. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String line) {
        super(line);
    }
}
