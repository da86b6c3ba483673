package org.prongsai.procurement.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.ProcurementEvent.Awarded;
import org.prongsai.procurement.register.Ocid;
import org.prongsai.procurement.supplier.Identities;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Listing;
import org.prongsai.support.aggregate.Snapshot;

/** Everybody reads what is published, and staff what is not yet. */
public final class ReadProcurements {

    /** Names in what a procurement is found by. */
    public static final String SHOWN = "shown";

    public static final String FISCAL_YEAR = "fiscalYear";
    public static final String STAGE = "stage";
    public static final String METHOD = "method";
    public static final String TEXT = "text";
    public static final String PIECES = "pieces";

    private final Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements;
    private final Identities identities;

    public ReadProcurements(
            Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements,
            Identities identities) {
        this.procurements = procurements;
        this.identities = identities;
    }

    /**
     * What is asked for; empty asks for all.
     *
     * @param text in {@link SearchText#plain} form
     * @param unpublished also what is not public yet
     */
    public record Wanted(
            Optional<FiscalYear> fiscalYear,
            Optional<Stage> stage,
            Optional<Method> method,
            Optional<String> text,
            boolean unpublished) {}

    /**
     * By the day of what happened last.
     *
     * @param oldestFirst for work that the longest waiting comes first in; otherwise the newest comes first
     * @param from where the list goes on
     */
    public Listing<Procurement> list(
            AgencyId agency, Wanted wanted, boolean oldestFirst, Optional<String> from, int limit) {
        var where = new HashMap<String, Object>();
        if (!wanted.unpublished()) {
            where.put(SHOWN, true);
        }
        wanted.fiscalYear().ifPresent(year -> where.put(FISCAL_YEAR, year.value()));
        wanted.stage().ifPresent(stage -> where.put(STAGE, stage.name()));
        wanted.method().ifPresent(method -> where.put(METHOD, method.name()));
        wanted.text().ifPresent(text -> {
            SearchText.pieceOf(text).ifPresent(piece -> where.put(PIECES, piece));
            where.put(TEXT, Pattern.compile(Pattern.quote(text)));
        });
        return oldestFirst
                ? procurements.listOldestFirst(agency, where, from, limit)
                : procurements.list(agency, where, from, limit);
    }

    /** A procurement as its document holds it. */
    public Optional<Snapshot<Procurement>> find(AgencyId agency, String ocid) {
        return Ocid.isOne(ocid) ? procurements.find(new Ocid(ocid).at(agency)) : Optional.empty();
    }

    /** Names of the natural persons who bid, by {@link Bidder#sealedAs}; none where they were erased. */
    public Map<String, String> names(AggregateId id, Recorded process) {
        var sealed = process.standing(Awarded.class).stream()
                .flatMap(award -> award.bidders().stream())
                .map(Bidder::sealedAs)
                .filter(Objects::nonNull)
                .toList();
        return identities.names(id, sealed, procurements::sealedFields);
    }
}
