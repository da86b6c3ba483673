package org.prongsai.portal.services;

import java.util.Optional;

/** Asks the gateway what it alone knows, at the address at which the person's browser finds the platform. */
@FunctionalInterface
public interface Edge {

    /** Empty while it does not answer, or says something else. */
    <T> Optional<T> get(Class<T> type, String path);
}
