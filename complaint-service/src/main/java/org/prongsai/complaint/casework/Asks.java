package org.prongsai.complaint.casework;

import java.util.EnumSet;
import java.util.Set;

/** What a case asks of somebody who did not ask for it themselves. */
public enum Asks {
    /** Leave for a colleague to read who reported. */
    IDENTITY,
    /** A second person's word that the case may be erased. */
    ERASURE;

    public static Set<Asks> of(Complaint.Filed filed) {
        var custody = filed.custody();
        var all = EnumSet.noneOf(Asks.class);
        if (filed.isErased()) {
            return all;
        }
        if (custody.access().values().stream().anyMatch(access -> access.until().isEmpty())) {
            all.add(IDENTITY);
        }
        if (custody.erasureProposedBy().isPresent()) {
            all.add(ERASURE);
        }
        return all;
    }
}
