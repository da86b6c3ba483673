package org.prongsai.reporting.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.EventTypes;
import org.prongsai.contracts.WireEvent;
import org.prongsai.contracts.complaint.ComplaintAcknowledgedV1;
import org.prongsai.contracts.complaint.ComplaintAssignedV1;
import org.prongsai.contracts.complaint.ComplaintChannel;
import org.prongsai.contracts.complaint.ComplaintClosedV1;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.contracts.complaint.ComplaintOutcome;
import org.prongsai.contracts.complaint.ComplaintReceivedV1;
import org.prongsai.contracts.complaint.ComplaintReplyOverdueV1;
import org.prongsai.contracts.complaint.ComplaintResolvedV1;
import org.prongsai.contracts.eservice.ServiceRequestAcceptedV1;
import org.prongsai.contracts.eservice.ServiceRequestChannel;
import org.prongsai.contracts.eservice.ServiceRequestCompletedV1;
import org.prongsai.contracts.eservice.ServiceRequestSubmittedV1;
import org.prongsai.contracts.eservice.Timeliness;
import org.prongsai.contracts.integrity.DeficiencyRecordedV1;
import org.prongsai.contracts.integrity.DeficiencyResolvedV1;
import org.prongsai.contracts.integrity.DisclosureKind;
import org.prongsai.contracts.integrity.DisclosurePublishedV1;
import org.prongsai.contracts.integrity.DisclosureWithdrawnV1;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1.Measure;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1.Step;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1.Unit;
import org.prongsai.contracts.integrity.OitCheck;
import org.prongsai.contracts.integrity.OitItemApprovedV1;
import org.prongsai.contracts.integrity.OitItemEnteredV1;
import org.prongsai.contracts.integrity.OitItemReturnedV1;
import org.prongsai.contracts.integrity.OitReturnReason;
import org.prongsai.contracts.integrity.OitYearAdoptedV1;
import org.prongsai.contracts.integrity.StepRule;
import org.prongsai.contracts.integrity.WithdrawalReason;

/** The history of one aggregate, told event by event, as its owner would have recorded it. */
public final class Histories {

    private final String agency;
    private final String aggregate;
    private final List<EventEnvelope> events = new ArrayList<>();
    private long logEpoch = 1;

    private Histories(String agency, String aggregate) {
        this.agency = agency;
        this.aggregate = aggregate;
    }

    public static Histories of(String agency, String aggregate) {
        return new Histories(agency, aggregate);
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public Histories inLogEpoch(long epoch) {
        this.logEpoch = epoch;
        return this;
    }

    public Histories received(ComplaintKind kind, LocalDate on) {
        return received(kind, null, ComplaintChannel.WEB, true, on);
    }

    public Histories received(
            ComplaintKind kind, @Nullable String category, ComplaintChannel channel, boolean anonymous, LocalDate on) {
        return and(new ComplaintReceivedV1(kind, category, channel, anonymous, on, on.plusDays(15)), on);
    }

    public Histories acknowledged(LocalDate on, boolean inTime) {
        return and(new ComplaintAcknowledgedV1(on, inTime), on);
    }

    public Histories replyOverdue(LocalDate dueOn) {
        return and(new ComplaintReplyOverdueV1(dueOn), dueOn);
    }

    public Histories assigned(LocalDate on) {
        return and(new ComplaintAssignedV1(on, "dev-complaint-handler"), on);
    }

    public Histories resolved(ComplaintOutcome outcome, LocalDate on) {
        return and(new ComplaintResolvedV1(on, outcome, null, null), on);
    }

    public Histories closed(int daysUsed, LocalDate on) {
        return and(new ComplaintClosedV1(on, daysUsed), on);
    }

    public Histories adopted(int fiscalYear, LocalDate on, List<Measure> measures) {
        var units = List.of(new Unit("office", "สำนักปลัด"), new Unit("finance", "กองคลัง"));
        return and(new IntegrityPlanAdoptedV1(fiscalYear, on, units, measures), on);
    }

    public Histories published(
            int fiscalYear, DisclosureKind kind, @Nullable String unit, LocalDate on, int measure, int step) {
        return and(
                new DisclosurePublishedV1(
                        fiscalYear,
                        kind,
                        unit,
                        "เอกสาร " + aggregate,
                        "https://www.kb.go.th/" + aggregate,
                        on,
                        List.of(new DisclosurePublishedV1.Evidence(measure, step)),
                        null),
                on);
    }

    public Histories withdrawn(int fiscalYear, WithdrawalReason reason, LocalDate on) {
        return and(new DisclosureWithdrawnV1(fiscalYear, on, reason), on);
    }

    public Histories submitted(String service, LocalDate on) {
        return and(new ServiceRequestSubmittedV1(service, ServiceRequestChannel.WALK_IN, on, null), on);
    }

    public Histories accepted(LocalDate on) {
        return and(new ServiceRequestAcceptedV1(on, "dev-service-officer"), on);
    }

    public Histories completed(Timeliness timeliness, @Nullable Integer minutesUsed, LocalDate on) {
        return and(new ServiceRequestCompletedV1(on, timeliness, minutesUsed, "dev-service-officer"), on);
    }

    /** Two groups of the list that {@link #oitItem} fills. */
    public Histories oitList(int fiscalYear, LocalDate on, OitYearAdoptedV1.Item... items) {
        var groups = List.of(
                new OitYearAdoptedV1.Group("9.5", "9", "การส่งเสริมความโปร่งใส"),
                new OitYearAdoptedV1.Group("10.2", "10", "มาตรการภายในเพื่อป้องกันการทุจริต"));
        return and(new OitYearAdoptedV1(fiscalYear, on, 40, null, List.of("www.kb.go.th"), groups, List.of(items)), on);
    }

    public static OitYearAdoptedV1.Item oitItem(String code, String group, OitCheck... checks) {
        return new OitYearAdoptedV1.Item(code, group, "ข้อ " + code, null, List.of(checks));
    }

    public Histories entered(String code, int entry, LocalDate on) {
        return and(new OitItemEnteredV1(2564, code, entry, "legal-officer", on), on);
    }

    public Histories approved(String code, int entry, String url, LocalDate on) {
        return and(new OitItemApprovedV1(2564, code, entry, url, null, on), on);
    }

    public Histories returned(String code, int entry, LocalDate on) {
        return and(new OitItemReturnedV1(2564, code, entry, OitReturnReason.INCOMPLETE, on), on);
    }

    public Histories deficient(String code, LocalDate on) {
        return and(new DeficiencyRecordedV1(2564, 2563, code, "ไม่มีข้อมูล", null, "office", null, on), on);
    }

    public Histories deficiencyResolved(String code, LocalDate on) {
        return and(new DeficiencyResolvedV1(2564, code, "/news", on), on);
    }

    public Histories and(WireEvent event, LocalDate on) {
        return and(EventTypes.typeOf(event), EventCodec.write(event), on);
    }

    public Histories and(String type, String data, LocalDate on) {
        long sequence = events.size() + 1L;
        events.add(new EventEnvelope(
                agency,
                aggregate,
                sequence,
                aggregate + "-" + sequence,
                type,
                "/test",
                on.atTime(LocalTime.NOON).plusSeconds(sequence).toInstant(ZoneOffset.UTC),
                on,
                logEpoch,
                data));
        return this;
    }

    public List<EventEnvelope> events() {
        return List.copyOf(events);
    }

    public EventEnvelope event(int sequence) {
        return events.get(sequence - 1);
    }

    /** A measure of one step. */
    public static Measure measure(
            int number, StepRule rule, @Nullable YearMonth start, @Nullable YearMonth end, DisclosureKind... kinds) {
        return measure(number, start, end, new Step(1, "ขั้นตอน", "step", true, rule, List.of(kinds)));
    }

    public static Measure measure(int number, @Nullable YearMonth start, @Nullable YearMonth end, Step... steps) {
        return new Measure(
                number,
                "มาตรการที่ " + number,
                null,
                List.of(IntegrityPlanAdoptedV1.EVERY_UNIT),
                start,
                end,
                null,
                null,
                List.of(),
                List.of(steps));
    }
}
