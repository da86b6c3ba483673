package org.prongsai.embedded.demo.tuayang;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.demo.Case;
import org.prongsai.embedded.demo.Deed;

/** A case as it is told: day after day, until the day on which the telling ends. What would come later has not happened. */
final class Story {

    private final String id;
    private final LocalDate until;
    private final List<Deed> deeds = new ArrayList<>();
    private boolean over;

    Story(String id, LocalDate until) {
        this.id = id;
        this.until = until;
    }

    /** Somebody does something that leads on from what was done before. */
    Story then(LocalDate on, @Nullable String role, String path, Body body) {
        return add(new Deed(on, path, role, null, body.json()));
    }

    /** As the other, on a version that is known beforehand. */
    Story then(LocalDate on, String role, String path, String ifMatch, Body body) {
        return add(new Deed(on, path, role, ifMatch, body.json()));
    }

    private Story add(Deed deed) {
        over = over || deed.on().isAfter(until);
        if (!over) {
            deeds.add(deed);
        }
        return this;
    }

    boolean hasBegun() {
        return !deeds.isEmpty();
    }

    Case told() {
        return new Case(id, deeds);
    }
}
