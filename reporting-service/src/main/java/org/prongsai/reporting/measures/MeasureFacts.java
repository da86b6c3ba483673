package org.prongsai.reporting.measures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.fold.Facts;
import org.prongsai.reporting.fold.Tally;

/** What one aggregate's events say about the measures of its fiscal year. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MeasureFacts.OfPlan.class, name = "plan"),
    @JsonSubTypes.Type(value = MeasureFacts.OfDisclosure.class, name = "disclosure"),
    @JsonSubTypes.Type(value = MeasureFacts.OfCase.class, name = "case")
})
public sealed interface MeasureFacts extends Facts<MeasuresBody> {

    String HEARD = "heard/";
    String DUE = "due";
    String IN_TIME = "inTime";
    String ANSWERED = "answered";

    /** The first version of a plan; its {@code fiscalYear} is checked, as no wire record does. */
    static OfPlan adopted(String id, int fiscalYear, AdoptedPlan plan) {
        return new OfPlan(id, new FiscalYear(fiscalYear).value(), List.of(plan));
    }

    static OfDisclosure published(String id, int fiscalYear, Disclosure disclosure) {
        return new OfDisclosure(id, new FiscalYear(fiscalYear).value(), disclosure);
    }

    static OfCase received(String kind, LocalDate receivedOn, EventRef event) {
        return new OfCase(
                FiscalYear.of(receivedOn).value(),
                kind,
                false,
                Tally.of(HEARD + kind, receivedOn, 1),
                Recent.of(HEARD + kind, event));
    }

    /** A plan, with every version that was adopted. */
    record OfPlan(String id, int fiscalYear, List<AdoptedPlan> versions) implements MeasureFacts {

        public OfPlan {
            versions = List.copyOf(versions);
        }

        public OfPlan adoptedAgain(AdoptedPlan plan) {
            var all = new ArrayList<>(versions);
            all.add(plan);
            return new OfPlan(id, fiscalYear, all);
        }

        @Override
        @JsonIgnore
        public MeasuresBody contribution() {
            return MeasuresBody.ofPlan(id, versions);
        }
    }

    /** A disclosure, as evidence. */
    record OfDisclosure(String id, int fiscalYear, Disclosure disclosure) implements MeasureFacts {

        public OfDisclosure withdrawn(LocalDate on, boolean inError) {
            return new OfDisclosure(id, fiscalYear, disclosure.withdrawn(on, inError));
        }

        @Override
        @JsonIgnore
        public MeasuresBody contribution() {
            return MeasuresBody.ofDisclosure(id, disclosure);
        }
    }

    /**
     * A case, as something heard and perhaps answered in time.
     *
     * @param due whether it counts among those whose answer was given or due
     */
    record OfCase(int fiscalYear, String kind, boolean due, Tally counts, Recent recent) implements MeasureFacts {

        public OfCase acknowledged(boolean inTime, EventRef event) {
            Tally answered = inTime ? Tally.of(IN_TIME, event.occurredOn(), 1) : Tally.none();
            // Who complains of corruption is protected: such a case is counted, and its events are not listed.
            Recent listed = "CORRUPTION".equals(kind) ? Recent.none() : Recent.of(ANSWERED, event);
            return due(event.occurredOn()).with(answered, listed);
        }

        public OfCase replyOverdue(LocalDate on) {
            return due(on);
        }

        private OfCase due(LocalDate on) {
            return due ? this : new OfCase(fiscalYear, kind, true, counts.plus(Tally.of(DUE, on, 1)), recent);
        }

        private OfCase with(Tally tally, Recent listed) {
            return new OfCase(fiscalYear, kind, due, counts.plus(tally), recent.plus(listed));
        }

        @Override
        @JsonIgnore
        public MeasuresBody contribution() {
            return MeasuresBody.ofComplaints(counts, recent);
        }
    }
}
