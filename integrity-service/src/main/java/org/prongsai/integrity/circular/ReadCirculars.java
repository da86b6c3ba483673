package org.prongsai.integrity.circular;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.circular.Circular.Issued;
import org.prongsai.integrity.disclosure.Disclosure;
import org.prongsai.integrity.disclosure.ReadDisclosures;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Listing;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.security.Caller;

/** Staff read the circulars that are for them. */
public final class ReadCirculars {

    private final Aggregates<Circular, CircularCommand, CircularEvent, Refusal> circulars;
    private final SealedTexts texts;
    private final ReadDisclosures disclosures;

    public ReadCirculars(
            Aggregates<Circular, CircularCommand, CircularEvent, Refusal> circulars,
            SealedTexts texts,
            ReadDisclosures disclosures) {
        this.circulars = circulars;
        this.texts = texts;
        this.disclosures = disclosures;
    }

    /** A circular as its reader gets it; empty text: it brings something published to notice, or its key is gone. */
    public record Read(AggregateId id, long version, Issued circular, Optional<CircularText> text) {}

    /**
     * A part of the list.
     *
     * @param next the order value below which the list goes on; empty at its end
     */
    public record Part(List<Read> items, Optional<String> next) {}

    /**
     * Newest first. What is for others is left out, so that a part may be shorter than it could be.
     *
     * @param overseer whether the caller sees every circular of the agency
     * @param acknowledged empty for all, otherwise those for the caller that the caller has acknowledged, or has not
     */
    public Part list(
            Caller caller, boolean overseer, Optional<Boolean> acknowledged, Optional<String> before, int limit) {
        Listing<Circular> found = circulars.list(caller.agency(), Map.of(), before, limit);
        return new Part(
                found.items().stream()
                        .filter(one -> mayRead(caller, overseer, (Issued) one.state()))
                        .filter(one ->
                                acknowledged.isEmpty() || stands(caller, (Issued) one.state(), acknowledged.get()))
                        .map(this::read)
                        .toList(),
                found.next());
    }

    /** Empty for one that there is not, and for one that is for others. */
    public Optional<Read> find(Caller caller, boolean overseer, String id) {
        if (!AggregateId.isOne(id)) {
            return Optional.empty();
        }
        return circulars
                .find(new AggregateId(caller.agency(), id))
                .filter(found -> mayRead(caller, overseer, (Issued) found.state()))
                .map(this::read);
    }

    /** Who has acknowledged and who has not is for who issued it, and for those who oversee. */
    public static boolean maySeeWho(Caller caller, boolean overseer, Issued circular) {
        return overseer || circular.issuedBy().equals(caller.subject());
    }

    private static boolean stands(Caller caller, Issued circular, boolean acknowledged) {
        return circular.isFor(caller.subject()) && circular.isAcknowledgedBy(caller.subject()) == acknowledged;
    }

    private static boolean mayRead(Caller caller, boolean overseer, Issued circular) {
        return circular.isFor(caller.subject()) || maySeeWho(caller, overseer, circular);
    }

    private Read read(Snapshot<Circular> found) {
        var circular = (Issued) found.state();
        var text = texts.open(found.id(), circulars::sealedFields)
                .or(() -> Optional.ofNullable(circular.circulation().disclosure())
                        .flatMap(named -> disclosures.find(found.id().agency(), named.value()))
                        .flatMap(ReadCirculars::textOf));
        return new Read(found.id(), found.version(), circular, text);
    }

    /** The title alone: the rest is read at its own address. */
    private static Optional<CircularText> textOf(Snapshot<Disclosure> published) {
        return published.state() instanceof Disclosure.Published shown
                ? Optional.of(new CircularText(shown.publication().titleTh(), null, null))
                : Optional.empty();
    }
}
