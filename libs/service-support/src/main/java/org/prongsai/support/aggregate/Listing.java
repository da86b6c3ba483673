package org.prongsai.support.aggregate;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param next the order value after which, in the list's direction, it goes on; empty at its end
 */
public record Listing<S>(List<Snapshot<S>> items, Optional<String> next) {}
