package org.prongsai.complaint.involvement;

import java.util.HashSet;
import java.util.Set;
import org.prongsai.complaint.involvement.Facts.Known;
import org.prongsai.complaint.involvement.Facts.NoSuchMatter;
import org.prongsai.complaint.involvement.Facts.NotYetKnown;
import org.prongsai.messaging.inbox.Inbox;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;

/** Looks into what the other services' events have come to. */
public final class LookUpInvolvement implements Involvement {

    private final Matters matters;

    public LookUpInvolvement(Matters matters) {
        this.matters = matters;
    }

    @Override
    public Facts of(AgencyId agency, About about) {
        var named = Named.in(agency, about);
        if (named.isNothing()) {
            return new NoSuchMatter();
        }
        var found = matters.called(agency, named.numbers());
        var missing = new HashSet<>(named.own());
        Set<StaffId> responsible = new HashSet<>();
        boolean complete = !named.receipt();
        for (var inbox : found) {
            missing.removeAll(inbox.state().numbers());
            responsible.addAll(inbox.state().responsible());
            complete &= isComplete(inbox);
        }
        if (!missing.isEmpty() || !complete) {
            return new NotYetKnown(responsible);
        }
        return found.isEmpty() ? new NoSuchMatter() : new Known(responsible);
    }

    /** A parked or missing event may be the one that says who else is responsible. */
    private static boolean isComplete(Inbox<Involved, ?> inbox) {
        return inbox.state().everybody() && inbox.parked().isEmpty() && !inbox.lacksEvents();
    }
}
