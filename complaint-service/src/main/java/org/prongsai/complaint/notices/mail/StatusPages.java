package org.prongsai.complaint.notices.mail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.complaint.casework.Mail;
import org.prongsai.support.AgencyId;
import tools.jackson.databind.json.JsonMapper;

/** Where reporters of an agency look how far their case has come: the same page for everybody. */
record StatusPages(Map<String, URI> byAgency) implements Mail {

    private static final String PATH = "/complaints/status";

    StatusPages {
        byAgency = Map.copyOf(byAgency);
    }

    static StatusPages none() {
        return new StatusPages(Map.of());
    }

    /**
     * @param agencies the platform's agencies, as JSON
     * @param publicAddress how people reach the platform, a host in place of the asterisk
     */
    static StatusPages of(byte[] agencies, String publicAddress) {
        var entries = JsonMapper.shared().readValue(agencies, Entry[].class);
        return new StatusPages(Arrays.stream(entries)
                .filter(agency -> !agency.hosts().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        Entry::id,
                        agency -> URI.create(
                                publicAddress.replace("*", agency.hosts().getFirst()) + PATH))));
    }

    Optional<URI> of(AgencyId agency) {
        return Optional.ofNullable(byAgency.get(agency.value()));
    }

    @Override
    public boolean isSentFor(AgencyId agency) {
        return byAgency.containsKey(agency.value());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Entry(String id, List<String> hosts) {}
}
