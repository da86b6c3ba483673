package org.prongsai.embedded.supervisor;

/** The order in which the platform stops, last to first: nobody is cut off from what it still needs. */
enum Stage {
    BACKENDS,
    SERVICES,
    DOOR
}
