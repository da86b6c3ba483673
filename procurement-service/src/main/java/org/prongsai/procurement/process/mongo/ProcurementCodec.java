package org.prongsai.procurement.process.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.process.Basics;
import org.prongsai.procurement.process.Basics.LegalGround;
import org.prongsai.procurement.process.Bidder;
import org.prongsai.procurement.process.Correction;
import org.prongsai.procurement.process.Occurrence;
import org.prongsai.procurement.process.Procurement;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.ProcurementEvent;
import org.prongsai.procurement.process.ProcurementEvent.Awarded;
import org.prongsai.procurement.process.ProcurementEvent.Cancelled;
import org.prongsai.procurement.process.ProcurementEvent.Completed;
import org.prongsai.procurement.process.ProcurementEvent.Contracted;
import org.prongsai.procurement.process.ProcurementEvent.Created;
import org.prongsai.procurement.process.ProcurementEvent.Invited;
import org.prongsai.procurement.process.ProcurementEvent.ReferencePriceSet;
import org.prongsai.procurement.process.ReadProcurements;
import org.prongsai.procurement.process.SearchText;
import org.prongsai.procurement.process.Stage;
import org.prongsai.procurement.register.EgpNumber;
import org.prongsai.procurement.register.Ocid;
import org.prongsai.procurement.supplier.SupplierId;
import org.prongsai.procurement.supplier.SupplierKind;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.StateCodec;

/** A procurement as its document holds it, shape 1: its history; what is left open is left out. */
public final class ProcurementCodec implements StateCodec<Procurement> {

    private static final String HISTORY = "history";
    private static final String STAGE = "stage";
    private static final String AMOUNT = "amount";
    private static final String REASON_TH = "reasonTh";

    @Override
    public Document write(Procurement procurement) {
        return new Document(
                HISTORY,
                process(procurement).history().stream()
                        .map(ProcurementCodec::write)
                        .toList());
    }

    private static Recorded process(Procurement procurement) {
        return switch (procurement) {
            case Procurement.Unrecorded() ->
                throw new IllegalArgumentException("nothing is stored before it is recorded");
            case Recorded process -> process;
        };
    }

    private static Document write(ProcurementEvent event) {
        var document = new Document(STAGE, event.stage().name());
        var when = event.when();
        document.append("version", when.version())
                .append("on", when.on().toString())
                .append("recordedAt", Date.from(when.recordedAt()))
                .append("published", when.published());
        Optional.ofNullable(when.by()).ifPresent(by -> document.append("by", by.value()));
        var correction = when.correction();
        if (correction != null) {
            document.append(
                    "corrects", new Document("version", correction.version()).append(REASON_TH, correction.reasonTh()));
        }
        switch (event) {
            case Created e -> document.append("basics", write(e.basics()));
            case ReferencePriceSet e ->
                document.append(AMOUNT, e.amount().toString()).append("sourceTh", e.sourceTh());
            case Invited e -> day(document, "closesOn", e.closesOn());
            case Awarded e ->
                document.append(
                                "bidders",
                                e.bidders().stream()
                                        .map(ProcurementCodec::write)
                                        .toList())
                        .append("winner", e.winner())
                        .append("agreedPrice", e.agreedPrice().toString())
                        .append(REASON_TH, e.reasonTh());
            case Contracted e -> {
                document.append("number", e.number()).append(AMOUNT, e.amount().toString());
                day(document, "dueOn", e.dueOn());
            }
            case Completed _ -> {}
            case Cancelled e -> document.append(REASON_TH, e.reasonTh());
        }
        return document;
    }

    private static void day(Document document, String name, @Nullable LocalDate day) {
        text(document, name, day == null ? null : day.toString());
    }

    private static void text(Document document, String name, @Nullable String text) {
        Optional.ofNullable(text).ifPresent(present -> document.append(name, present));
    }

    private static Document write(Basics basics) {
        var document = new Document("ocid", basics.ocid().value())
                .append("fiscalYear", basics.fiscalYear().value())
                .append("titleTh", basics.titleTh())
                .append("category", basics.category().name())
                .append("method", basics.method().name())
                .append("budget", basics.budget().toString());
        Optional.ofNullable(basics.egpProjectNumber()).ifPresent(number -> document.append("egp", number.value()));
        text(document, "fundSourceTh", basics.fundSourceTh());
        Optional.ofNullable(basics.planItem()).ifPresent(item -> document.append("planItem", item));
        var ground = basics.legalGround();
        if (ground != null) {
            var written = new Document("code", ground.code());
            text(written, "textTh", ground.textTh());
            document.append("legalGround", written);
        }
        return document;
    }

    private static Document write(Bidder bidder) {
        var document = new Document("id", bidder.id().value())
                .append("kind", bidder.kind().name())
                .append("price", bidder.price().toString());
        text(document, "name", bidder.name());
        text(document, "registrationNumber", bidder.registrationNumber());
        text(document, "sealedAs", bidder.sealedAs());
        return document;
    }

    @Override
    public Procurement read(Document state) {
        return new Recorded(state.getList(HISTORY, Document.class).stream()
                .map(ProcurementCodec::event)
                .toList());
    }

    private static ProcurementEvent event(Document stored) {
        var when = when(stored);
        return switch (Stage.valueOf(stored.getString(STAGE))) {
            case PLANNED -> new Created(basics(stored.get("basics", Document.class)), when);
            case REFERENCE_PRICE -> new ReferencePriceSet(baht(stored, AMOUNT), stored.getString("sourceTh"), when);
            case INVITED -> new Invited(day(stored, "closesOn"), when);
            case AWARDED ->
                new Awarded(
                        stored.getList("bidders", Document.class).stream()
                                .map(ProcurementCodec::bidder)
                                .toList(),
                        stored.getInteger("winner"),
                        baht(stored, "agreedPrice"),
                        stored.getString(REASON_TH),
                        when);
            case CONTRACTED ->
                new Contracted(stored.getString("number"), baht(stored, AMOUNT), day(stored, "dueOn"), when);
            case COMPLETED -> new Completed(when);
            case CANCELLED -> new Cancelled(stored.getString(REASON_TH), when);
        };
    }

    private static Occurrence when(Document stored) {
        var corrects = stored.get("corrects", Document.class);
        return new Occurrence(
                stored.getInteger("version"),
                LocalDate.parse(stored.getString("on")),
                stored.getDate("recordedAt").toInstant(),
                stored.getBoolean("published"),
                Optional.ofNullable(stored.getString("by")).map(StaffId::new).orElse(null),
                corrects == null
                        ? null
                        : new Correction(corrects.getInteger("version"), corrects.getString(REASON_TH)));
    }

    private static Baht baht(Document stored, String name) {
        return Baht.of(stored.getString(name));
    }

    private static @Nullable LocalDate day(Document stored, String name) {
        return Optional.ofNullable(stored.getString(name)).map(LocalDate::parse).orElse(null);
    }

    private static Basics basics(Document stored) {
        return new Basics(
                new Ocid(stored.getString("ocid")),
                new FiscalYear(stored.getInteger("fiscalYear")),
                Optional.ofNullable(stored.getString("egp")).map(EgpNumber::new).orElse(null),
                stored.getString("titleTh"),
                Category.valueOf(stored.getString("category")),
                Method.valueOf(stored.getString("method")),
                baht(stored, "budget"),
                stored.getString("fundSourceTh"),
                stored.getInteger("planItem"),
                Optional.ofNullable(stored.get("legalGround", Document.class))
                        .map(ground -> new LegalGround(ground.getString("code"), ground.getString("textTh")))
                        .orElse(null));
    }

    private static Bidder bidder(Document stored) {
        return new Bidder(
                new SupplierId(stored.getString("id")),
                SupplierKind.valueOf(stored.getString("kind")),
                stored.getString("name"),
                stored.getString("registrationNumber"),
                stored.getString("sealedAs"),
                baht(stored, "price"));
    }

    @Override
    public Map<String, Object> lookup(Procurement procurement) {
        var process = process(procurement);
        var text = SearchText.of(searchable(process));
        var lookup = new HashMap<String, Object>();
        lookup.put(ReadProcurements.SHOWN, process.isPublic());
        lookup.put(ReadProcurements.FISCAL_YEAR, process.basics().fiscalYear().value());
        lookup.put(ReadProcurements.STAGE, process.stage().name());
        lookup.put(ReadProcurements.METHOD, process.basics().method().name());
        lookup.put(ReadProcurements.TEXT, text);
        lookup.put(ReadProcurements.PIECES, List.copyOf(SearchText.pieces(text)));
        lookup.put("order", order(process));
        return lookup;
    }

    /** What it is found by. Names of natural persons are sealed, and so nothing is found by them. */
    private static List<String> searchable(Recorded process) {
        var basics = process.basics();
        var texts = new ArrayList<>(List.of(basics.titleTh(), basics.ocid().value()));
        Optional.ofNullable(basics.egpProjectNumber()).ifPresent(number -> texts.add(number.value()));
        process.standing(Awarded.class).stream()
                .flatMap(award -> award.bidders().stream())
                .map(Bidder::name)
                .filter(Objects::nonNull)
                .forEach(texts::add);
        return texts;
    }

    /** Sorts as text by the day of what happened last, then by when it was recorded; the ocid makes it unique. */
    private static String order(Recorded process) {
        var last = process.last().when();
        return "%s %015d %s"
                .formatted(
                        last.on(),
                        last.recordedAt().toEpochMilli(),
                        process.basics().ocid());
    }
}
