package org.prongsai.complaint.involvement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.involvement.Involved;
import org.prongsai.complaint.involvement.LoggedEvent;
import org.prongsai.complaint.involvement.MatterNumber;
import org.prongsai.contracts.complaint.ComplaintReplyOverdueV1;
import org.prongsai.contracts.eservice.ServiceRequestRejectedV1;
import org.prongsai.contracts.eservice.ServiceRequestResumedV1;
import org.prongsai.contracts.eservice.ServiceRequestReturnedV1;
import org.prongsai.contracts.procurement.ProcurementCancelledV1;
import org.prongsai.contracts.procurement.ProcurementCompletedV1;
import org.prongsai.contracts.procurement.ProcurementContractedV1;
import org.prongsai.contracts.procurement.ProcurementInvitedV1;
import org.prongsai.contracts.procurement.ProcurementPlanAdoptedV1;
import org.prongsai.contracts.procurement.ProcurementReferencePriceSetV1;
import org.prongsai.messaging.inbox.Cause;
import org.prongsai.messaging.inbox.Fold.Into;
import org.prongsai.messaging.inbox.Fold.Refused;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;

class MatterFoldTest {

    private static final AgencyId TUAYANG = new AgencyId("tuayang");
    private static final String OCID = "ocds-prongsai-tuayang-2570-0001";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_procurement_is_called_by_its_ocid_and_its_project_number() {
        var known = folded(History.procurement(TUAYANG, OCID).created("69117000001", "noi"));

        assertThat(known)
                .isEqualTo(new Involved(
                        Set.of(new MatterNumber(OCID), new MatterNumber("69117000001")),
                        Set.of(new StaffId("noi")),
                        true));
    }

    @Test
    void whoever_took_a_step_of_a_procurement_is_responsible_and_nobody_is_forgotten() {
        var known = folded(History.procurement(TUAYANG, OCID)
                .created(null, "a")
                .and(new ProcurementReferencePriceSetV1("98500.00", true, DAY, 2, null, List.of("b")))
                .and(new ProcurementInvitedV1(DAY, null, 3, null, List.of("c", "d")))
                .awarded("e")
                .and(new ProcurementContractedV1(DAY, "98000.00", null, 5, null, List.of("f")))
                .and(new ProcurementCompletedV1(DAY, 6, null, List.of("g")))
                .and(new ProcurementCompletedV1(DAY, 7, 6, List.of("h")))
                .and(new ProcurementCancelledV1(DAY, 8, null, List.of("a"))));

        assertThat(known.responsible())
                .extracting(StaffId::value)
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(known.everybody()).isTrue();
    }

    @Test
    void a_request_is_called_by_its_tracking_number_and_whoever_handled_it_is_responsible() {
        var known = folded(History.request(TUAYANG, "request-00112233445566778899")
                .submitted("2570-K7QD2M9XAB")
                .accepted("a")
                .and(new ServiceRequestReturnedV1(DAY, "b"))
                .and(new ServiceRequestResumedV1(DAY))
                .completed("c")
                .and(new ServiceRequestRejectedV1(DAY, "d")));

        assertThat(known.numbers()).containsExactly(new MatterNumber("2570-K7QD2M9XAB"));
        assertThat(known.responsible()).extracting(StaffId::value).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(known.everybody()).isTrue();
    }

    @Test
    void an_event_from_before_leaves_it_open_who_is_responsible_for_ever() {
        var known =
                folded(History.procurement(TUAYANG, OCID).created(null, null).awarded("noi"));

        assertThat(known.responsible()).containsExactly(new StaffId("noi"));
        assertThat(known.everybody()).isFalse();
    }

    @Test
    void nobody_has_an_interest_in_a_plan() {
        var known = folded(
                History.procurement(TUAYANG, "plan-2570").and(new ProcurementPlanAdoptedV1(2570, DAY, List.of())));

        assertThat(known).isEqualTo(Involved.nobody());
    }

    @Test
    void what_cannot_be_read_is_refused_in_words_that_repeat_nothing_of_it() {
        assertThat(applied("procurement.created.v1", "{\"ocid\": \"สมชาย\"}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.cause())
                                .extracting(Cause::detail)
                                .asString()
                                .startsWith("procurement.created.v1")
                                .doesNotContain("สมชาย"));
        assertThat(applied("procurement.created.v99", "{}"))
                .isEqualTo(new Refused<Involved>(new Cause(Cause.Reason.REFUSED, "unknown type")));
        assertThat(folded(new ComplaintReplyOverdueV1(DAY))).isInstanceOf(Refused.class);
    }

    private static Object folded(ComplaintReplyOverdueV1 foreign) {
        var event = History.procurement(TUAYANG, OCID).and(foreign).event(1);
        return new MatterFold().apply(Involved.nobody(), event);
    }

    private static Object applied(String type, String data) {
        return new MatterFold().apply(Involved.nobody(), new LoggedEvent(1, type, data));
    }

    private static Involved folded(History history) {
        var known = Involved.nobody();
        for (int sequence = 1; sequence <= history.events().size(); sequence++) {
            known = ((Into<Involved>) new MatterFold().apply(known, history.event(sequence))).state();
        }
        return known;
    }
}
