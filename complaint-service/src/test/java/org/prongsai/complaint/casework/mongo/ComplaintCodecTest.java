package org.prongsai.complaint.casework.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.Complaint.Step;
import org.prongsai.complaint.casework.Filing;
import org.prongsai.complaint.casework.Status;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;

class ComplaintCodecTest {

    private static final Instant RECORDED_AT = Instant.parse("2021-06-01T02:00:00Z");

    private final ComplaintCodec codec = new ComplaintCodec();

    @Test
    void a_paper_case_is_read_as_it_was_written() {
        var filed = new Filed(
                new Filing(
                        Kind.SERVICE,
                        Optional.of("road"),
                        true,
                        new TrackingNumber("2564-0123456789"),
                        new ReceiptLocator("1", "hash"),
                        RECORDED_AT,
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2021, 3, 16),
                        Channel.LETTER,
                        Optional.of("๑๒/๒๕๖๔"),
                        LocalDate.of(2021, 6, 8)),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(new Step(RECORDED_AT, LocalDate.of(2021, 3, 1), Status.RECEIVED, Optional.empty())));

        assertThat(codec.read(codec.write(filed))).isEqualTo(filed);
        assertThat(codec.nextDueAt(filed)).contains(Instant.parse("2021-06-08T17:00:00Z"));
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

        var read = (Filed) codec.read(codec.upcasters().getFirst().apply(stored));

        assertThat(read.filing().channel()).isEqualTo(Channel.WEB);
        assertThat(read.filing().recordsCloseOn()).isEqualTo(LocalDate.of(2021, 3, 16));
        assertThat(read.timeline())
                .containsExactly(new Step(receivedAt, LocalDate.of(2021, 3, 1), Status.RECEIVED, Optional.empty()));
    }
}
