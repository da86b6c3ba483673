package org.prongsai.integrity.disclosure;

import static org.prongsai.integrity.Flaw.Rule.KIND_OF_THE_STEP;
import static org.prongsai.integrity.Flaw.Rule.STEP_OF_THE_PLAN;
import static org.prongsai.integrity.Flaw.Rule.UNIT_OF_THE_PLAN;
import static org.prongsai.integrity.Flaw.Rule.VERSION_OF_THE_SAME;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaws;
import org.prongsai.integrity.plan.IntegrityPlan;

/** Reads something before it is published: afterwards it can only be withdrawn. */
final class PublicationReview {

    private PublicationReview() {}

    /**
     * What is wrong with a publication.
     *
     * @param plan of its fiscal year; while there is none, no unit and no step can be named
     * @param replaced the earlier version that it names, while that is shown
     */
    static List<Flaw> flawsOf(
            Publication publication, Optional<IntegrityPlan> plan, Optional<Publication> replaced, LocalDate today) {
        var flaws = new Flaws();
        flaws.unlessHappened(publication.publishedOn(), today, "publishedOn");
        var unit = publication.unit();
        flaws.unless(unit == null || plan.filter(known -> known.has(unit)).isPresent(), "unit", UNIT_OF_THE_PLAN);
        flaws.unlessDistinct(publication.evidenceFor(), Function.identity(), "evidenceFor", "");
        for (int i = 0; i < publication.evidenceFor().size(); i++) {
            var evidence = publication.evidenceFor().get(i);
            var place = "evidenceFor[" + i + "]";
            var step = plan.flatMap(known -> known.step(evidence.measure(), evidence.step()));
            flaws.unless(step.isPresent(), place, STEP_OF_THE_PLAN);
            flaws.unless(step.isEmpty() || step.get().accepts(publication.kind()), place, KIND_OF_THE_STEP);
        }
        flaws.unless(
                publication.replaces() == null
                        || replaced.filter(earlier -> isVersionOf(publication, earlier))
                                .isPresent(),
                "replaces",
                VERSION_OF_THE_SAME);
        return flaws.found();
    }

    private static boolean isVersionOf(Publication publication, Publication earlier) {
        return earlier.kind() == publication.kind() && earlier.fiscalYear().equals(publication.fiscalYear());
    }
}
