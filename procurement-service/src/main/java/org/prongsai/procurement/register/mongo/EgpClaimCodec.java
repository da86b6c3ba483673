package org.prongsai.procurement.register.mongo;

import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.prongsai.procurement.register.EgpClaim;
import org.prongsai.procurement.register.EgpClaim.Free;
import org.prongsai.procurement.register.EgpClaim.Held;
import org.prongsai.procurement.register.Ocid;
import org.prongsai.support.aggregate.StateCodec;

/** Who has a project number, shape 1. */
public final class EgpClaimCodec implements StateCodec<EgpClaim> {

    @Override
    public Document write(EgpClaim claim) {
        return switch (claim) {
            case Free() -> throw new IllegalArgumentException("nothing is stored of a free number");
            case Held(var by, var since) -> new Document("by", by.value()).append("since", Date.from(since));
        };
    }

    @Override
    public EgpClaim read(Document state) {
        return new Held(new Ocid(state.getString("by")), state.getDate("since").toInstant());
    }

    @Override
    public Map<String, Object> lookup(EgpClaim claim) {
        return Map.of();
    }
}
