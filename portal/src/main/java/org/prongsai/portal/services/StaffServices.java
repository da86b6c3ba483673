package org.prongsai.portal.services;

import java.util.Map;

/** Asks the services in the name of a member of staff, through the gateway, which knows whom they believe. */
public interface StaffServices {

    /**
     * Reads {@code path}.
     *
     * @param query parameters of the address, encoded here; those without a value are left out
     */
    <T> StaffAnswer<T> get(StaffCall call, ServiceName service, Class<T> type, String path, Map<String, String> query);

    /** Reads the file at {@code path}, which is not held in memory. */
    StaffAnswer<StaffFile> file(StaffCall call, ServiceName service, String path);

    /** Sends a command that needs no version, and that the service does once, however often it is sent with this key. */
    <T> StaffAnswer<T> send(
            StaffCall call, ServiceName service, Class<T> type, String path, Object body, String idempotencyKey);

    /** The same for a command on the version that the person has seen. */
    <T> StaffAnswer<T> send(
            StaffCall call,
            ServiceName service,
            Class<T> type,
            String path,
            Object body,
            String idempotencyKey,
            String version);
}
