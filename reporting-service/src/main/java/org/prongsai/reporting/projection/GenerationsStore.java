package org.prongsai.reporting.projection;

import java.util.Optional;

/** Where the instances of the service agree on generations. */
public interface GenerationsStore {

    Optional<Generations> find(String projection);

    /** Saves a projection that is not there yet; false when another instance was first. */
    boolean create(Generations first);

    /**
     * Saves what was made of the version before.
     *
     * @return false when another instance was first
     */
    boolean replace(Generations changed);
}
