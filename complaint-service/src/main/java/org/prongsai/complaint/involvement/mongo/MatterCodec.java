package org.prongsai.complaint.involvement.mongo;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.prongsai.complaint.involvement.Involved;
import org.prongsai.complaint.involvement.LoggedEvent;
import org.prongsai.complaint.involvement.MatterNumber;
import org.prongsai.messaging.inbox.Cause;
import org.prongsai.messaging.inbox.Inbox;
import org.prongsai.messaging.inbox.ParkedEvent;
import org.prongsai.support.StaffId;

/** An inbox as its document holds it: codes, opaque ids, and the bodies of parked events, which name nobody. */
final class MatterCodec {

    static final String NUMBERS = "numbers";
    static final String APPLIED = "applied";

    /** How many events are parked; absent where none is. */
    static final String PARKED_COUNT = "waiting";

    private static final String HEARD = "heard";
    private static final String RESPONSIBLE = "responsible";
    private static final String EVERYBODY = "everybody";
    private static final String PARKED = "parked";
    private static final String SEQUENCE = "sequence";
    private static final String TYPE = "type";
    private static final String DATA = "data";
    private static final String REASON = "reason";
    private static final String DETAIL = "detail";

    private MatterCodec() {}

    static Document write(Inbox<Involved, LoggedEvent> inbox) {
        var state = inbox.state();
        return new Document(APPLIED, inbox.applied())
                .append(HEARD, inbox.heard())
                .append(
                        NUMBERS,
                        state.numbers().stream()
                                .map(MatterNumber::value)
                                .sorted()
                                .toList())
                .append(
                        RESPONSIBLE,
                        state.responsible().stream()
                                .map(StaffId::value)
                                .sorted()
                                .toList())
                .append(EVERYBODY, state.everybody())
                .append(PARKED, inbox.parked().stream().map(MatterCodec::write).toList());
    }

    private static Document write(ParkedEvent<LoggedEvent> parked) {
        return new Document(SEQUENCE, parked.event().sequence())
                .append(TYPE, parked.event().type())
                .append(DATA, parked.event().data())
                .append(REASON, parked.cause().reason().name())
                .append(DETAIL, parked.cause().detail());
    }

    static Inbox<Involved, LoggedEvent> read(Document stored) {
        var state = new Involved(
                texts(stored, NUMBERS).map(MatterNumber::new).collect(Collectors.toSet()),
                texts(stored, RESPONSIBLE).map(StaffId::new).collect(Collectors.toSet()),
                stored.getBoolean(EVERYBODY));
        return new Inbox<>(
                stored.getLong(APPLIED),
                stored.getLong(HEARD),
                state,
                stored.getList(PARKED, Document.class).stream()
                        .map(MatterCodec::parked)
                        .toList());
    }

    private static Stream<String> texts(Document stored, String name) {
        return stored.getList(name, String.class).stream();
    }

    private static ParkedEvent<LoggedEvent> parked(Document stored) {
        return new ParkedEvent<>(
                new LoggedEvent(stored.getLong(SEQUENCE), stored.getString(TYPE), stored.getString(DATA)),
                new Cause(Cause.Reason.valueOf(stored.getString(REASON)), stored.getString(DETAIL)));
    }
}
