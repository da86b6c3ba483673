package org.prongsai.portal.requests;

import java.util.Map;

/** A request as the e-service takes it; what was left empty is left out. */
public record NewRequest(Map<String, String> answers) {

    /** Not what it says: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "NewRequest";
    }
}
