package org.prongsai.embedded.demo;

import java.util.List;

/**
 * What happened to one thing, deed after deed.
 *
 * @param id its name in the demo, the same whenever the demo is made; the keys of its calls are derived from it
 */
public record Case(String id, List<Deed> deeds) {

    public Case {
        deeds = List.copyOf(deeds);
    }
}
