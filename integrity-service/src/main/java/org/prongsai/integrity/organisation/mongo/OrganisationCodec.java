package org.prongsai.integrity.organisation.mongo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.organisation.Organisation;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.integrity.organisation.Structure.Post;
import org.prongsai.integrity.organisation.Structure.Unit;
import org.prongsai.support.aggregate.StateCodec;

/** Units and posts as their document holds them, shape 1. */
public final class OrganisationCodec implements StateCodec<Organisation> {

    @Override
    public Document write(Organisation organisation) {
        return switch (organisation) {
            case Organisation.NotArranged() ->
                throw new IllegalArgumentException("nothing is stored before it is arranged");
            case Organisation.Arranged(var structure) ->
                new Document("arrangedOn", structure.arrangedOn().toString())
                        .append(
                                "units",
                                structure.units().stream()
                                        .map(unit ->
                                                new Document("id", unit.id().value()).append("nameTh", unit.nameTh()))
                                        .toList())
                        .append(
                                "posts",
                                structure.posts().stream()
                                        .map(OrganisationCodec::write)
                                        .toList());
        };
    }

    private static Document write(Post post) {
        var document = new Document("id", post.id().value()).append("titleTh", post.titleTh());
        Optional.ofNullable(post.levelTh()).ifPresent(level -> document.append("levelTh", level));
        Optional.ofNullable(post.unit()).ifPresent(unit -> document.append("unit", unit.value()));
        return document;
    }

    @Override
    public Organisation read(Document state) {
        return new Organisation.Arranged(new Structure(
                LocalDate.parse(state.getString("arrangedOn")),
                state.getList("units", Document.class).stream()
                        .map(unit -> new Unit(new UnitId(unit.getString("id")), unit.getString("nameTh")))
                        .toList(),
                state.getList("posts", Document.class).stream()
                        .map(OrganisationCodec::post)
                        .toList()));
    }

    private static Post post(Document stored) {
        return new Post(
                new PostId(stored.getString("id")),
                stored.getString("titleTh"),
                stored.getString("levelTh"),
                Optional.ofNullable(stored.getString("unit")).map(UnitId::new).orElse(null));
    }

    /** There is one an agency. */
    @Override
    public Map<String, Object> lookup(Organisation organisation) {
        return Map.of("order", "organisation");
    }
}
