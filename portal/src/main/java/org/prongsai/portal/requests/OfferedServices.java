package org.prongsai.portal.requests;

import java.util.List;

/** All services that the agency offers. */
public record OfferedServices(List<OfferedService> items) {

    public OfferedServices {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
