package org.prongsai.procurement.process.web;

import java.util.EnumSet;
import java.util.Set;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;

/** Who reads and does more than everybody. */
final class Readers {

    /** Those who read what is not public yet. */
    private static final Set<Role> INSIDE =
            EnumSet.of(Role.PROCUREMENT_OFFICER, Role.HEAD, Role.EXECUTIVE, Role.AUDITOR, Role.ADMIN);

    private Readers() {}

    static boolean readsAll(Caller caller) {
        return INSIDE.contains(caller.role());
    }

    static boolean records(Caller caller) {
        return caller.role() == Role.PROCUREMENT_OFFICER;
    }
}
