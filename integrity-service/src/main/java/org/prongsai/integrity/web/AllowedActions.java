package org.prongsai.integrity.web;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;

/** Collects what a caller may do next with something, so that a desk need not know the rules. */
public final class AllowedActions {

    private final Caller caller;
    private final List<String> actions = new ArrayList<>();

    private AllowedActions(Caller caller) {
        this.caller = caller;
    }

    public static AllowedActions of(Caller caller) {
        return new AllowedActions(caller);
    }

    /**
     * One action.
     *
     * @param name as its address ends
     * @param possible whether its state allows it
     * @param roles those who may
     */
    public AllowedActions with(String name, boolean possible, Role... roles) {
        if (possible && has(caller, roles)) {
            actions.add(name);
        }
        return this;
    }

    /** Whether the caller has one of the roles. */
    public static boolean has(Caller caller, Role... roles) {
        return caller.hasAny(roles);
    }

    public List<String> list() {
        return List.copyOf(actions);
    }
}
