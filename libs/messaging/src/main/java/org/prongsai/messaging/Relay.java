package org.prongsai.messaging;

/** Brings what was saved in an aggregate's document to Kafka and into the journal. */
@FunctionalInterface
public interface Relay {

    /**
     * Relays a document soon. Called after its write; never blocks and never fails. A call that is lost, with its process
     * or otherwise, loses nothing: what waits in a document is found by the sweep.
     */
    void wake(String collection, String documentId);
}
