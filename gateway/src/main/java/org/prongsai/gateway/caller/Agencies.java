package org.prongsai.gateway.caller;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.AgencyId;

/** Which agency a host name belongs to. */
final class Agencies {
    /** A name or an IPv4 address, or an IPv6 address in brackets; then perhaps a port. */
    private static final Pattern HOST = Pattern.compile("([a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}])(:[0-9]{1,5})?");

    private final Map<String, Host> byHost = new HashMap<>();

    Agencies(List<Entry> entries) {
        for (Entry entry : entries) {
            AgencyId agency = new AgencyId(entry.id());
            for (String host : entry.hosts()) {
                String name = host.toLowerCase(Locale.ROOT);
                if (byHost.put(name, new Host(name, agency, Boolean.TRUE.equals(entry.fictional()))) != null) {
                    throw new IllegalArgumentException("two agencies have the host " + host);
                }
            }
        }
    }

    /** @param header the value of {@code Host}, in any case, with or without a port */
    Optional<Host> ofHost(String header) {
        Matcher host = HOST.matcher(header.toLowerCase(Locale.ROOT));
        return host.matches() ? Optional.ofNullable(byHost.get(host.group(1))) : Optional.empty();
    }

    /**
     * One of an agency's own host names, in small letters.
     *
     * @param fictional whether the agency, and all that is told of it, is made up
     */
    record Host(String name, AgencyId agency, boolean fictional) {}

    /** Of the file only what decides; names are the portal's. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String id, List<String> hosts, @Nullable Boolean fictional) {}
}
