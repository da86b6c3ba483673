package org.prongsai.reporting.oit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.fold.Facts;
import org.prongsai.reporting.measures.MeasureFacts;
import org.prongsai.reporting.statistics.CaseFacts;

/** What one aggregate's events say about the assessment of its fiscal year. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OitFacts.OfList.class, name = "list"),
    @JsonSubTypes.Type(value = OitFacts.OfItem.class, name = "item"),
    @JsonSubTypes.Type(value = OitFacts.OfDeficiency.class, name = "deficiency"),
    @JsonSubTypes.Type(value = OitFacts.OfMeasures.class, name = "measures"),
    @JsonSubTypes.Type(value = OitFacts.OfCase.class, name = "case")
})
public sealed interface OitFacts extends Facts<OitBody> {

    static OfList adopted(int fiscalYear, OitList list) {
        return new OfList(new FiscalYear(fiscalYear).value(), list);
    }

    static OfItem entered(int fiscalYear, String code, ItemHistory.Change first) {
        return new OfItem(new FiscalYear(fiscalYear).value(), code, new ItemHistory(List.of(first)));
    }

    static OfDeficiency recorded(
            int fiscalYear,
            int foundIn,
            String code,
            String foundTh,
            @Nullable String dimensionTh,
            Deficiency.Ownership owner,
            LocalDate recordedOn) {
        return new OfDeficiency(
                new FiscalYear(fiscalYear).value(),
                code,
                new Deficiency(foundIn, foundTh, dimensionTh, recordedOn, List.of(owner), null));
    }

    /** A year's list, which does not change. */
    record OfList(int fiscalYear, OitList list) implements OitFacts {

        @Override
        @JsonIgnore
        public OitBody contribution() {
            return OitBody.ofList(list);
        }
    }

    /** The answers to an item. */
    record OfItem(int fiscalYear, String code, ItemHistory history) implements OitFacts {

        public OfItem and(ItemHistory.Change change) {
            return new OfItem(fiscalYear, code, history.and(change));
        }

        @Override
        @JsonIgnore
        public OitBody contribution() {
            return OitBody.ofItem(code, history);
        }
    }

    /** A deficiency of an item. */
    record OfDeficiency(int fiscalYear, String code, Deficiency deficiency) implements OitFacts {

        public OfDeficiency assigned(Deficiency.Ownership to) {
            return new OfDeficiency(fiscalYear, code, deficiency.assigned(to));
        }

        public OfDeficiency resolved(LocalDate on, String url) {
            return new OfDeficiency(fiscalYear, code, deficiency.resolved(new Deficiency.Resolution(on, url)));
        }

        @Override
        @JsonIgnore
        public OitBody contribution() {
            return OitBody.ofDeficiency(code, deficiency);
        }
    }

    /** A plan or a disclosure, as the measures see it. */
    record OfMeasures(MeasureFacts facts) implements OitFacts {

        @Override
        public int fiscalYear() {
            return facts.fiscalYear();
        }

        @Override
        @JsonIgnore
        public OitBody contribution() {
            return OitBody.ofMeasures(facts.contribution());
        }
    }

    /** A case, as the statistics count it and as the measures see it; its year is the same for both. */
    record OfCase(CaseFacts statistics, MeasureFacts measures) implements OitFacts {

        @Override
        public int fiscalYear() {
            return statistics.fiscalYear();
        }

        @Override
        @JsonIgnore
        public OitBody contribution() {
            return OitBody.ofCase(statistics.contribution(), measures.contribution());
        }
    }
}
