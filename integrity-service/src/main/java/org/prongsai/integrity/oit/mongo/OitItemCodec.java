package org.prongsai.integrity.oit.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.oit.Entry;
import org.prongsai.integrity.oit.Entry.Verdict;
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.integrity.oit.OitItem;
import org.prongsai.integrity.oit.ReturnReason;
import org.prongsai.support.aggregate.StateCodec;

/** An item's entries as its document holds them, shape 1; what they leave open is left out. */
public final class OitItemCodec implements StateCodec<OitItem> {

    private static final String WAITING = "WAITING";
    private static final String APPROVED = "APPROVED";
    private static final String RETURNED = "RETURNED";
    private static final String REPLACED = "REPLACED";

    @Override
    public Document write(OitItem item) {
        return switch (item) {
            case OitItem.Missing() -> throw new IllegalArgumentException("nothing is stored before it is entered");
            case OitItem.Answered(var year, var code, var entries) ->
                new Document("fiscalYear", year.value())
                        .append("code", code.value())
                        .append(
                                "entries",
                                entries.stream().map(OitItemCodec::write).toList());
        };
    }

    private static Document write(Entry entry) {
        var document = new Document("number", entry.number())
                .append("url", entry.url().value())
                .append("post", entry.post().value())
                .append("enteredOn", entry.enteredOn().toString())
                .append("enteredBy", entry.enteredBy())
                .append("recordedAt", Date.from(entry.recordedAt()))
                .append("verdict", write(entry.verdict()));
        Optional.ofNullable(entry.noteTh()).ifPresent(note -> document.append("noteTh", note));
        return document;
    }

    private static Document write(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Waiting() -> new Document("is", WAITING);
            case Verdict.Approved(var on) -> new Document("is", APPROVED).append("on", on.toString());
            case Verdict.Replaced() -> new Document("is", REPLACED);
            case Verdict.Returned(var on, var reason, var note) -> {
                var document =
                        new Document("is", RETURNED).append("on", on.toString()).append("reason", reason.name());
                Optional.ofNullable(note).ifPresent(text -> document.append("noteTh", text));
                yield document;
            }
        };
    }

    @Override
    public OitItem read(Document state) {
        return new OitItem.Answered(
                new FiscalYear(state.getInteger("fiscalYear")),
                new ItemCode(state.getString("code")),
                state.getList("entries", Document.class).stream()
                        .map(OitItemCodec::entry)
                        .toList());
    }

    private static Entry entry(Document stored) {
        return new Entry(
                stored.getInteger("number"),
                new PublicAddress(stored.getString("url")),
                stored.getString("noteTh"),
                new PostId(stored.getString("post")),
                LocalDate.parse(stored.getString("enteredOn")),
                stored.getString("enteredBy"),
                stored.getDate("recordedAt").toInstant(),
                verdict(stored.get("verdict", Document.class)));
    }

    private static Verdict verdict(Document stored) {
        return switch (stored.getString("is")) {
            case WAITING -> new Verdict.Waiting();
            case APPROVED -> new Verdict.Approved(LocalDate.parse(stored.getString("on")));
            case REPLACED -> new Verdict.Replaced();
            case RETURNED ->
                new Verdict.Returned(
                        LocalDate.parse(stored.getString("on")),
                        ReturnReason.valueOf(stored.getString("reason")),
                        stored.getString("noteTh"));
            default -> throw new IllegalArgumentException("no verdict of a document's");
        };
    }

    @Override
    public Map<String, Object> lookup(OitItem item) {
        var answered = (OitItem.Answered) item;
        return Map.of(
                "fiscalYear", answered.fiscalYear().value(),
                "state", item.state().name(),
                "order", answered.fiscalYear() + " " + answered.code().descending());
    }
}
