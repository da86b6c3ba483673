package org.prongsai.complaint.casework.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.Complaint.Access;
import org.prongsai.complaint.casework.Complaint.Attachment;
import org.prongsai.complaint.casework.Complaint.Conclusion;
import org.prongsai.complaint.casework.Complaint.Custody;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.Complaint.News;
import org.prongsai.complaint.casework.Complaint.Referral;
import org.prongsai.complaint.casework.Complaint.Speaker;
import org.prongsai.complaint.casework.Complaint.Step;
import org.prongsai.complaint.casework.Complaint.Ties;
import org.prongsai.complaint.casework.Complaint.Triage;
import org.prongsai.complaint.casework.Complaint.Utterance;
import org.prongsai.complaint.casework.Complaint.Wait;
import org.prongsai.complaint.casework.Deadline;
import org.prongsai.complaint.casework.Filing;
import org.prongsai.complaint.casework.Finding;
import org.prongsai.complaint.casework.ReferralBody;
import org.prongsai.complaint.casework.Rejection;
import org.prongsai.complaint.casework.Resolution;
import org.prongsai.complaint.casework.Status;
import org.prongsai.support.StaffId;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;

class ComplaintCodecTest {

    private static final Instant RECORDED_AT = Instant.parse("2021-06-01T02:00:00Z");

    private final ComplaintCodec codec = new ComplaintCodec();

    @Test
    void a_case_with_everything_in_it_is_read_as_it_was_written() {
        var day = LocalDate.of(2021, 6, 1);
        var filed = new Filed(
                new Filing(
                        Kind.SERVICE,
                        Optional.of("road"),
                        false,
                        new TrackingNumber("2564-0123456789"),
                        new ReceiptLocator("1", "hash"),
                        RECORDED_AT,
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2021, 3, 16),
                        Channel.LETTER,
                        Optional.of("๑๒/๒๕๖๔"),
                        LocalDate.of(2021, 6, 8),
                        new Filing.About(Optional.of("tag"), Optional.empty()),
                        true),
                List.of(
                        new Step(RECORDED_AT, day, Status.RECEIVED, Optional.empty(), Optional.empty()),
                        new Step(RECORDED_AT, day, Status.ASSIGNED, Optional.of("s"), Optional.of("note-1"))),
                List.of(
                        new Deadline(Deadline.What.DECISION, day, day.plusDays(1), day.plusDays(2), false, false),
                        new Deadline(Deadline.What.REPLY, day, day, day, true, true)),
                List.of(new Wait(day, Optional.of(day.plusDays(3))), new Wait(day, Optional.empty())),
                true,
                Optional.of(new Triage(Finding.WITNESSES_NAMED, "s")),
                true,
                Set.of(new StaffId("x")),
                Optional.of(new StaffId("noi")),
                Optional.of(new Conclusion(Resolution.FIXED, "noi")),
                Optional.of(new Referral(ReferralBody.NACC, Optional.of("๑/๒๕๖๔"))),
                Optional.of(Rejection.ABUSIVE),
                new Ties(Optional.of("complaint-a"), Set.of("complaint-b")),
                true,
                Optional.of(4),
                List.of(
                        new Utterance("u1", RECORDED_AT, Speaker.REPORTER, Optional.empty()),
                        new Utterance("u2", RECORDED_AT, Speaker.NOTE, Optional.of("noi"))),
                List.of(new Attachment("f1", "stored", "image/png", 7, true, RECORDED_AT, Optional.empty())),
                new Custody(
                        true,
                        Map.of("noi", new Access(Optional.of(RECORDED_AT)), "dam", new Access(Optional.empty())),
                        Optional.of("s"),
                        Optional.of(day),
                        false),
                new News(3, Optional.of(RECORDED_AT)));

        assertThat(codec.read(codec.write(filed))).isEqualTo(filed);
        assertThat(codec.lookup(filed))
                .containsEntry(ComplaintCodec.ERASING, true)
                .containsEntry(ComplaintCodec.NEWS_SINCE, Date.from(RECORDED_AT));
        assertThat(codec.nextDueAt(filed))
                .as("an erased case waits for nothing")
                .isEmpty();
    }

    @Test
    void the_clock_comes_back_on_the_day_of_the_next_reminder_or_lapse() {
        var receivedAt = Instant.parse("2021-03-01T02:00:00Z");
        var read = codec.read(upcast(shapeTwo(receivedAt), 2));
        assertThat(codec.nextDueAt(read)).contains(Instant.parse("2021-03-16T17:00:00Z"));
    }

    @Test
    void a_note_of_a_document_from_before_talk_lies_where_it_lay() {
        var read = (Filed) codec.read(upcast(shapeTwo(Instant.parse("2021-03-01T02:00:00Z")), 2));
        assertThat(read.timeline().getLast().note()).contains("note-RECEIVED");
        assertThat(read.custody()).isEqualTo(new Custody(false, Map.of(), Optional.empty(), Optional.empty(), false));
    }

    private static Document shapeTwo(Instant receivedAt) {
        return new Document("kind", "SERVICE")
                .append("anonymous", true)
                .append("trackingNumber", "2564-0123456789")
                .append("receipt", new Document("keyId", "1").append("hash", "hash"))
                .append("receivedAt", Date.from(receivedAt))
                .append("receivedOn", "2021-03-01")
                .append("replyDueOn", "2021-03-16")
                .append("channel", "WEB")
                .append("recordsCloseOn", "2021-03-16")
                .append("overdue", false)
                .append(
                        "timeline",
                        new ArrayList<>(List.of(new Document("at", Date.from(receivedAt))
                                .append("on", "2021-03-01")
                                .append("status", "RECEIVED"))));
    }

    @Test
    void a_document_from_before_paper_cases_is_read_as_a_case_filed_here() {
        var receivedAt = Instant.parse("2021-02-28T17:30:00Z");
        var stored = new Document("kind", "SERVICE")
                .append("anonymous", true)
                .append("trackingNumber", "2564-0123456789")
                .append("receipt", new Document("keyId", "1").append("hash", "hash"))
                .append("receivedAt", Date.from(receivedAt))
                .append("receivedOn", "2021-03-01")
                .append("replyDueOn", "2021-03-16")
                .append("overdue", false)
                .append(
                        "timeline",
                        new ArrayList<>(
                                List.of(new Document("at", Date.from(receivedAt)).append("status", "RECEIVED"))));

        var read = (Filed) codec.read(upcast(stored, 1));

        assertThat(read.filing().channel()).isEqualTo(Channel.WEB);
        assertThat(read.filing().recordsCloseOn()).isEqualTo(LocalDate.of(2021, 3, 16));
        assertThat(read.timeline())
                .containsExactly(new Step(
                        receivedAt,
                        LocalDate.of(2021, 3, 1),
                        Status.RECEIVED,
                        Optional.empty(),
                        Optional.of("note-RECEIVED")));
    }

    @Test
    void in_a_document_from_before_mails_nobody_is_to_be_told_of_anything() {
        var upcasters = codec.upcasters();
        var shapeThree = shapeTwo(Instant.parse("2021-03-01T02:00:00Z"));
        shapeThree = upcasters.get(1).apply(shapeThree);
        assertThat(shapeThree).doesNotContainKeys("toBeTold", "news");

        var read = (Filed) codec.read(upcast(shapeThree, 3));

        assertThat(read.filing().toBeTold()).isFalse();
        assertThat(read.news()).isEqualTo(new News(0, Optional.empty()));
        assertThat(codec.lookup(read)).doesNotContainKey(ComplaintCodec.NEWS_SINCE);
    }

    private Document upcast(Document stored, int shape) {
        var state = stored;
        for (var upcaster :
                codec.upcasters().subList(shape - 1, codec.upcasters().size())) {
            state = upcaster.apply(state);
        }
        return state;
    }
}
