package org.prongsai.procurement.register;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.procurement.register.EgpClaim.Claim;
import org.prongsai.procurement.register.EgpClaim.Claimed;
import org.prongsai.procurement.register.EgpClaim.Held;
import org.prongsai.procurement.register.EgpClaim.Taken;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.security.Caller;

/** The project numbers of e-GP that an agency's procurements have, each once. */
public final class EgpClaims {

    private final Aggregates<EgpClaim, Claim, Claimed, Taken> claims;
    private final Clock clock;

    public EgpClaims(Aggregates<EgpClaim, Claim, Claimed, Taken> claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    public Optional<Ocid> holder(AgencyId agency, EgpNumber number) {
        return claims.find(id(agency, number)).map(found -> ((Held) found.state()).by());
    }

    /**
     * Claims a number for a procurement that is about to be written.
     *
     * @param holderMissing whether whoever holds it was never written
     * @return false when another has it
     */
    public boolean claim(Caller caller, EgpNumber number, Ocid by, boolean holderMissing) {
        var outcome = claims.create(
                id(caller.agency(), number),
                new Command<>(
                        new Claim(by, holderMissing),
                        new Context(Actor.of(caller), clock.instant()),
                        "claim-egp-number",
                        null,
                        Map.of(),
                        Optional.empty(),
                        after -> Map.of()));
        return outcome instanceof Outcome.Done<Taken>;
    }

    private static AggregateId id(AgencyId agency, EgpNumber number) {
        return new AggregateId(agency, "egp-" + number.value());
    }
}
