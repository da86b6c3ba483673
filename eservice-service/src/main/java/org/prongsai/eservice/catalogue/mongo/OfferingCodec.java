package org.prongsai.eservice.catalogue.mongo;

import java.time.LocalDate;
import java.util.Map;
import org.bson.Document;
import org.prongsai.eservice.catalogue.Offer;
import org.prongsai.eservice.catalogue.Offering;
import org.prongsai.eservice.catalogue.Offering.Edition;
import org.prongsai.eservice.catalogue.Offering.NotOffered;
import org.prongsai.eservice.catalogue.Offering.Offered;
import org.prongsai.support.aggregate.StateCodec;
import tools.jackson.databind.json.JsonMapper;

/** An entry's editions as their document holds them, shape 1; an offer is published text and stored as it is. */
public final class OfferingCodec implements StateCodec<Offering> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Document write(Offering offering) {
        return switch (offering) {
            case NotOffered() -> throw new IllegalArgumentException("nothing is stored before it is published");
            case Offered offered ->
                new Document(
                        "editions",
                        offered.editions().stream().map(OfferingCodec::write).toList());
        };
    }

    private static Document write(Edition edition) {
        return new Document("number", edition.number())
                .append("publishedOn", edition.publishedOn().toString())
                .append("offer", Document.parse(JSON.writeValueAsString(edition.offer())));
    }

    @Override
    public Offering read(Document state) {
        return new Offered(state.getList("editions", Document.class).stream()
                .map(stored -> new Edition(
                        stored.getInteger("number"),
                        LocalDate.parse(stored.getString("publishedOn")),
                        JSON.readValue(stored.get("offer", Document.class).toJson(), Offer.class)))
                .toList());
    }

    @Override
    public Map<String, Object> lookup(Offering offering) {
        return Map.of("order", ((Offered) offering).current().offer().code());
    }
}
