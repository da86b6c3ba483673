package org.prongsai.support.aggregate;

/** Makes confidential content unreadable to whoever has the database: under the aggregate's own key. */
public interface Sealer {

    /**
     * Seals a field's content. The aggregate's key is durable before this returns, so that what is saved next can
     * always be opened.
     *
     * @param field part of what is authenticated: a ciphertext does not open under another name
     */
    byte[] seal(AggregateId id, String field, byte[] content);
}
