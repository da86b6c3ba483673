package org.prongsai.eservice.request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.calendar.NationalId;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.eservice.request.Request.Made;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Snapshot;

/**
 * Sees to it that a person has one open request for a service. The claim is written before the request is: who holds
 * none makes no request. Nothing has to sweep: a claim whose request is done with, or was never made, is taken over by
 * the next who wants it.
 */
public final class OnePerPerson {

    /** Longer than any call takes between its claim and its request. */
    private static final Duration MAKING = Duration.ofMinutes(1);

    private static final String PURPOSE = "open-requests";
    /** Always under the first secret: under another, the same person would be taken for somebody else. */
    private static final String FIRST = "1";

    private final Claims claims;
    private final ServerSecrets secrets;
    private final Function<AggregateId, Optional<Snapshot<Request>>> requests;

    public OnePerPerson(
            Claims claims, ServerSecrets secrets, Function<AggregateId, Optional<Snapshot<Request>>> requests) {
        this.claims = claims;
        this.secrets = secrets;
        this.requests = requests;
        secrets.keyIds(PURPOSE);
    }

    /** What a claim is known by; neither person nor service can be told from it. */
    public String claimOf(AgencyId agency, String service, NationalId person) {
        var text = String.join("\n", agency.value(), service, person.value());
        var mac = secrets.mac(PURPOSE, FIRST, text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac);
    }

    /** False while another request of that person for that service is open. */
    public boolean claim(AggregateId request, String claim, Instant now) {
        var wanted = new Claims.Held(request.value(), now);
        return claims.take(request.agency(), claim, wanted)
                .map(held -> held.request().equals(request.value())
                        || (isOver(request.agency(), held, now)
                                && claims.takeOver(request.agency(), claim, held, wanted)))
                .orElse(true);
    }

    private boolean isOver(AgencyId agency, Claims.Held held, Instant now) {
        return requests.apply(new AggregateId(agency, held.request()))
                .map(found ->
                        found.state() instanceof Made made && !made.status().isOpen())
                .orElseGet(() -> held.since().plus(MAKING).isBefore(now));
    }

    /** After a request that was refused, or is done with. */
    public void release(AggregateId request, String claim) {
        claims.release(request.agency(), claim, request.value());
    }
}
