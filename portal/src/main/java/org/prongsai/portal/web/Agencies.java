package org.prongsai.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.support.AgencyId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The agencies of the platform's configuration, the same file that the gateway reads. */
@Component
class Agencies {

    private final Map<String, Agency> byId;

    Agencies(SiteProperties site, JsonMapper json) {
        try (InputStream file = site.agencies().getInputStream()) {
            byId = Arrays.stream(json.readValue(file, Agency[].class))
                    .collect(Collectors.toUnmodifiableMap(Agency::id, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("prongsai.agencies cannot be read", unreadable);
        }
    }

    /** The agency that the gateway's token speaks of; it knows no other than those of the file. */
    Agency named(AgencyId id) {
        Agency agency = byId.get(id.value());
        if (agency == null) {
            throw new IllegalStateException("the gateway's token names an agency that is not in prongsai.agencies");
        }
        return agency;
    }
}
