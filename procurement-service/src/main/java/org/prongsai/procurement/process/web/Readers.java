package org.prongsai.procurement.process.web;

import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;

/** Who reads and does more than everybody. */
final class Readers {

    private Readers() {}

    /** Whether they read what is not public yet. */
    static boolean readsAll(Caller caller) {
        return caller.hasAny(Role.PROCUREMENT_OFFICER, Role.HEAD, Role.EXECUTIVE, Role.AUDITOR);
    }

    static boolean records(Caller caller) {
        return caller.has(Role.PROCUREMENT_OFFICER);
    }
}
