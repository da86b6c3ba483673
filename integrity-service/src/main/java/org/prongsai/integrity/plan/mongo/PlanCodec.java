package org.prongsai.integrity.plan.mongo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.plan.IntegrityPlan;
import org.prongsai.integrity.plan.IntegrityPlan.Measure;
import org.prongsai.integrity.plan.IntegrityPlan.Step;
import org.prongsai.integrity.plan.IntegrityPlan.Unit;
import org.prongsai.integrity.plan.Plan;
import org.prongsai.integrity.plan.StepRule;
import org.prongsai.support.aggregate.StateCodec;

/** A plan as its document holds it, shape 1; what the plan leaves open is left out. */
public final class PlanCodec implements StateCodec<Plan> {

    @Override
    public Document write(Plan plan) {
        return switch (plan) {
            case Plan.NotAdopted() -> throw new IllegalArgumentException("nothing is stored before it is adopted");
            case Plan.Adopted(var content) -> write(content);
        };
    }

    private static Document write(IntegrityPlan plan) {
        return new Document("fiscalYear", plan.fiscalYear().value())
                .append("adoptedOn", plan.adoptedOn().toString())
                .append("units", plan.units().stream().map(PlanCodec::write).toList())
                .append(
                        "measures",
                        plan.measures().stream().map(PlanCodec::write).toList());
    }

    private static Document write(Unit unit) {
        return new Document("id", unit.id().value()).append("nameTh", unit.nameTh());
    }

    private static Document write(Measure measure) {
        var document = new Document("number", measure.number())
                .append("titleTh", measure.titleTh())
                .append(
                        "responsible",
                        measure.responsible().stream().map(UnitId::value).toList())
                .append("oitItems", measure.oitItems())
                .append("steps", measure.steps().stream().map(PlanCodec::write).toList());
        appendIfAny(document, "methodTh", measure.methodTh());
        appendIfAny(document, "periodStart", measure.periodStart());
        appendIfAny(document, "periodEnd", measure.periodEnd());
        appendIfAny(document, "resultTh", measure.resultTh());
        appendIfAny(document, "recommendationTh", measure.recommendationTh());
        return document;
    }

    private static Document write(Step step) {
        return new Document("number", step.number())
                .append("whatTh", step.whatTh())
                .append("whatEn", step.whatEn())
                .append("inReport", step.inReport())
                .append("rule", step.rule().name())
                .append(
                        "disclosureKinds",
                        step.disclosureKinds().stream().map(Enum::name).toList());
    }

    private static void appendIfAny(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value.toString());
        }
    }

    @Override
    public Plan read(Document state) {
        return new Plan.Adopted(new IntegrityPlan(
                new FiscalYear(state.getInteger("fiscalYear")),
                LocalDate.parse(state.getString("adoptedOn")),
                documents(state, "units").stream()
                        .map(unit -> new Unit(new UnitId(unit.getString("id")), unit.getString("nameTh")))
                        .toList(),
                documents(state, "measures").stream().map(PlanCodec::measure).toList()));
    }

    private static Measure measure(Document stored) {
        return new Measure(
                stored.getInteger("number"),
                stored.getString("titleTh"),
                stored.getString("methodTh"),
                strings(stored, "responsible").stream().map(UnitId::new).toList(),
                month(stored.getString("periodStart")),
                month(stored.getString("periodEnd")),
                stored.getString("resultTh"),
                stored.getString("recommendationTh"),
                strings(stored, "oitItems"),
                documents(stored, "steps").stream().map(PlanCodec::step).toList());
    }

    private static Step step(Document stored) {
        return new Step(
                stored.getInteger("number"),
                stored.getString("whatTh"),
                stored.getString("whatEn"),
                stored.getBoolean("inReport"),
                StepRule.valueOf(stored.getString("rule")),
                strings(stored, "disclosureKinds").stream()
                        .map(DisclosureKind::valueOf)
                        .toList());
    }

    private static @Nullable YearMonth month(@Nullable String stored) {
        return stored == null ? null : YearMonth.parse(stored);
    }

    private static List<Document> documents(Document stored, String field) {
        return stored.getList(field, Document.class);
    }

    private static List<String> strings(Document stored, String field) {
        return stored.getList(field, String.class);
    }

    @Override
    public Map<String, Object> lookup(Plan plan) {
        var year = ((Plan.Adopted) plan).content().fiscalYear();
        return Map.of("order", year.toString());
    }
}
