package org.prongsai.procurement.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.prongsai.support.AgencyId;
import tools.jackson.databind.json.JsonMapper;

/** The prefixes of all agencies, from {@code ocid-prefixes.json} or a file in its place. */
public record OcidPrefixes(@JsonProperty("default") OcidPrefix placeholder, Map<String, OcidPrefix> agencies) {

    public OcidPrefixes {
        agencies = Map.copyOf(agencies);
    }

    public static OcidPrefixes read(InputStream file) throws IOException {
        try (file) {
            return JsonMapper.shared().readValue(file, OcidPrefixes.class);
        }
    }

    public OcidPrefix of(AgencyId agency) {
        return agencies.getOrDefault(agency.value(), placeholder);
    }

    /** Whether an ocid begins with a prefix that is registered: one given under a placeholder keeps it for ever. */
    public boolean isRegistered(AgencyId agency, Ocid ocid) {
        var prefix = of(agency);
        return prefix.registered() && prefix.begins(ocid);
    }
}
