package org.prongsai.eservice.request.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.contracts.EventCodec;
import org.prongsai.eservice.request.Channel;
import org.prongsai.eservice.request.Filing;
import org.prongsai.eservice.request.Request.Handling;
import org.prongsai.eservice.request.Request.Party;
import org.prongsai.eservice.request.Request.Step;
import org.prongsai.eservice.request.RequestEvent;
import org.prongsai.eservice.request.RequestEvent.RequestAccepted;
import org.prongsai.eservice.request.RequestEvent.RequestCompleted;
import org.prongsai.eservice.request.RequestEvent.RequestRejected;
import org.prongsai.eservice.request.RequestEvent.RequestReturned;
import org.prongsai.eservice.request.RequestEvent.RequestSubmitted;
import org.prongsai.eservice.request.Status;
import org.prongsai.eservice.request.Timeliness;
import org.prongsai.support.StaffId;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;

class RequestTranslatorTest {

    private static final Instant AT = Instant.parse("2026-11-24T05:00:00Z");

    static Stream<RequestEvent> steps() {
        var noi = Optional.of(new StaffId("noi"));
        return Stream.of(
                new RequestAccepted(step(Status.ACCEPTED, noi)),
                new RequestReturned(step(Status.RETURNED, noi)),
                new RequestCompleted(step(Status.COMPLETED, noi), new Handling(7, Timeliness.IN_TIME), false),
                new RequestRejected(step(Status.REJECTED, noi)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void the_others_hear_by_an_opaque_id_who_handled_a_request(RequestEvent event) {
        assertThat(told(event)).contains("\"handler\":\"noi\"");
    }

    @Test
    void of_a_step_from_before_it_was_kept_nobody_is_named() {
        assertThat(told(new RequestAccepted(step(Status.ACCEPTED, Optional.empty()))))
                .doesNotContain("handler");
    }

    @Test
    void a_request_is_told_by_its_tracking_number_and_never_by_its_receipt_or_its_own_service() {
        var filing = new Filing(
                "disability-allowance",
                "allowances",
                1,
                Channel.WEB,
                new TrackingNumber("2570-K7QD2M9XAB"),
                new ReceiptLocator("1", "hash"),
                Optional.empty(),
                Optional.of("claim"),
                AT,
                AT);

        assertThat(told(new RequestSubmitted(filing, Optional.empty())))
                .isEqualTo("{\"channel\":\"WEB\",\"service\":\"allowances\",\"submittedOn\":\"2026-11-24\","
                        + "\"trackingNumber\":\"2570-K7QD2M9XAB\"}");
    }

    private static String told(RequestEvent event) {
        return EventCodec.write(
                new RequestTranslator().publish(event).orElseThrow().wire());
    }

    private static Step step(Status status, Optional<StaffId> staff) {
        return new Step(AT, AT, status, Party.STAFF, staff, Optional.empty());
    }
}
