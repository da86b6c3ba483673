package org.prongsai.portal.services;

import java.io.InputStream;
import java.util.Map;

/**
 * A file on its way to a service.
 *
 * @param fields what goes before it in the same form
 * @param field the name under which the service takes the file
 * @param fileName as its owner calls it
 * @param content read once, as it comes in
 */
public record Upload(Map<String, String> fields, String field, String fileName, InputStream content) {

    public Upload {
        fields = Map.copyOf(fields);
    }

    /** Neither what is in it nor what it is called: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Upload";
    }
}
