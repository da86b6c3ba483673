package org.prongsai.portal.desk;

import java.util.Map;
import org.prongsai.portal.services.ServiceName;

/** A question to a service: path and parameters. */
public record Query(ServiceName service, String path, Map<String, String> parameters) {

    public Query {
        parameters = Map.copyOf(parameters);
    }
}
