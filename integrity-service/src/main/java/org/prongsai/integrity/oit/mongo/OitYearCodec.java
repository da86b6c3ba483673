package org.prongsai.integrity.oit.mongo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.integrity.oit.OitCheck;
import org.prongsai.integrity.oit.OitList;
import org.prongsai.integrity.oit.OitList.Group;
import org.prongsai.integrity.oit.OitList.Item;
import org.prongsai.integrity.oit.OitYear;
import org.prongsai.support.aggregate.StateCodec;

/** A year's list as its document holds it, shape 1; what it leaves open is left out. */
public final class OitYearCodec implements StateCodec<OitYear> {

    @Override
    public Document write(OitYear year) {
        return switch (year) {
            case OitYear.NotAdopted() -> throw new IllegalArgumentException("nothing is stored before it is adopted");
            case OitYear.Adopted(var list) -> write(list);
        };
    }

    private static Document write(OitList list) {
        var document = new Document("fiscalYear", list.fiscalYear().value())
                .append("adoptedOn", list.adoptedOn().toString())
                .append("points", list.points())
                .append("siteHosts", list.siteHosts())
                .append(
                        "groups",
                        list.groups().stream()
                                .map(group -> new Document("code", group.code())
                                        .append("indicator", group.indicator())
                                        .append("titleTh", group.titleTh()))
                                .toList())
                .append("items", list.items().stream().map(OitYearCodec::write).toList());
        Optional.ofNullable(list.dueOn()).ifPresent(due -> document.append("dueOn", due.toString()));
        return document;
    }

    private static Document write(Item item) {
        var document = new Document("code", item.code().value())
                .append("group", item.group())
                .append("titleTh", item.titleTh())
                .append("checks", item.checks().stream().map(Enum::name).toList());
        Optional.ofNullable(item.requiredTh()).ifPresent(required -> document.append("requiredTh", required));
        return document;
    }

    @Override
    public OitYear read(Document state) {
        return new OitYear.Adopted(new OitList(
                new FiscalYear(state.getInteger("fiscalYear")),
                LocalDate.parse(state.getString("adoptedOn")),
                state.getInteger("points"),
                Optional.ofNullable(state.getString("dueOn"))
                        .map(LocalDate::parse)
                        .orElse(null),
                state.getList("siteHosts", String.class),
                state.getList("groups", Document.class).stream()
                        .map(group -> new Group(
                                group.getString("code"), group.getString("indicator"), group.getString("titleTh")))
                        .toList(),
                state.getList("items", Document.class).stream()
                        .map(OitYearCodec::item)
                        .toList()));
    }

    private static Item item(Document stored) {
        return new Item(
                new ItemCode(stored.getString("code")),
                stored.getString("group"),
                stored.getString("titleTh"),
                stored.getString("requiredTh"),
                stored.getList("checks", String.class).stream()
                        .map(OitCheck::valueOf)
                        .toList());
    }

    @Override
    public Map<String, Object> lookup(OitYear year) {
        return Map.of("order", ((OitYear.Adopted) year).list().fiscalYear().toString());
    }
}
