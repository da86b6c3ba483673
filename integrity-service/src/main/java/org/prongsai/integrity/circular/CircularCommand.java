package org.prongsai.integrity.circular;

import java.util.Optional;
import org.prongsai.integrity.organisation.Structure;

/** What can be asked of a circular. What it says is not among it: no decision depends on the words. */
public sealed interface CircularCommand {

    /**
     * Send it to staff.
     *
     * @param hasText whether it says something itself
     * @param isShown whether what it brings to their notice is published and shown
     * @param structure the agency's units and posts
     */
    record Issue(Circulation circulation, boolean hasText, boolean isShown, Optional<Structure> structure)
            implements CircularCommand {}

    /** The actor has read it. */
    record Acknowledge() implements CircularCommand {}

    /** Time has passed. */
    record Tick() implements CircularCommand {}
}
