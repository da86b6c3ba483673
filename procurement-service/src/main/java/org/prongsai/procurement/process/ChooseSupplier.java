package org.prongsai.procurement.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.process.ProcurementCommand.Award;
import org.prongsai.procurement.process.ProcurementCommand.Filing;
import org.prongsai.procurement.supplier.Identities;
import org.prongsai.procurement.supplier.Supplier;
import org.prongsai.procurement.supplier.SupplierIds;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.security.Caller;

/** Staff record who bid and who was chosen. What identifies a natural person is sealed; an opaque id takes its place. */
public final class ChooseSupplier {

    private final TakeStep steps;
    private final SupplierIds ids;

    public ChooseSupplier(TakeStep steps, SupplierIds ids) {
        this.steps = steps;
        this.ids = ids;
    }

    /** What a supplier offered. */
    public record Bid(Supplier supplier, Baht price) {}

    /** @param winner place in the list of bids, from 0 */
    public record Choice(List<Bid> bids, int winner, Baht agreedPrice, String reasonTh, Filing filing) {
        public Choice {
            bids = List.copyOf(bids);
        }
    }

    public Outcome<Refusal> choose(
            Caller caller, String ocid, String idempotencyKey, long expectedVersion, Choice choice) {
        var agency = caller.agency();
        var bidders = choice.bids().stream().map(bid -> bidder(agency, bid)).toList();
        var award = new Award(bidders, choice.winner(), choice.agreedPrice(), choice.reasonTh(), choice.filing());
        return steps.take(caller, ocid, idempotencyKey, expectedVersion, award, identities(agency, choice));
    }

    private Bidder bidder(AgencyId agency, Bid bid) {
        var supplier = bid.supplier();
        return supplier.isNatural()
                ? new Bidder(
                        ids.of(agency, supplier),
                        supplier.kind(),
                        null,
                        null,
                        ids.identityField(agency, supplier),
                        bid.price())
                : new Bidder(
                        ids.of(agency, supplier),
                        supplier.kind(),
                        supplier.name(),
                        supplier.taxNumber(),
                        null,
                        bid.price());
    }

    private Map<String, byte[]> identities(AgencyId agency, Choice choice) {
        var identities = new HashMap<String, byte[]>();
        choice.bids().stream()
                .map(Bid::supplier)
                .filter(Supplier::isNatural)
                .forEach(person -> identities.put(ids.identityField(agency, person), Identities.content(person)));
        return identities;
    }
}
