package org.prongsai.portal.services;

/**
 * Asks the services on behalf of the person at the page: with the token that came with their request, in their
 * language.
 */
public interface Services {

    /** Reads {@code path}, a template whose variables are filled in and encoded. */
    <T> Answer<T> get(ServiceName service, Class<T> type, String path, Object... variables);

    /** Asks by a body what must not be in an address, and changes nothing. */
    <T> Answer<T> query(ServiceName service, Class<T> type, String path, Object body);

    /** Sends a command that the service does once, however often it is sent with this key. */
    <T> Answer<T> send(ServiceName service, Class<T> type, String path, Object body, String idempotencyKey);

    /**
     * Sends a file on while it comes in. It is asked once only, because a stream cannot be read again.
     *
     * @throws java.io.UncheckedIOException what reading the file threw: that is no fault of the service
     */
    <T> Answer<T> upload(ServiceName service, Class<T> type, String path, Upload upload, String idempotencyKey);
}
