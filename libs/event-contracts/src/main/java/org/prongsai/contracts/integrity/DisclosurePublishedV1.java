package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * Something was published, and may be evidence for steps of measures.
 *
 * @param fiscalYear Buddhist Era; the year of the plan for which it counts
 * @param unit the unit that published it, null when it is the whole agency's
 * @param titleTh as published; names no natural person
 * @param publicUrl where everybody can read it; null when it stands at the service point only
 * @param replaces id of the earlier version that it corrects; null for a first version
 */
public record DisclosurePublishedV1(
        int fiscalYear,
        DisclosureKind kind,
        @Nullable String unit,
        String titleTh,
        @Nullable String publicUrl,
        LocalDate publishedOn,
        List<Evidence> evidenceFor,
        @Nullable String replaces)
        implements IntegrityWireEvent {

    public DisclosurePublishedV1 {
        Code.optional("unit", unit);
        Code.optional("replaces", replaces);
        evidenceFor = List.copyOf(evidenceFor);
    }

    /** The step of a measure for which it is evidence, by their numbers in the year's plan. */
    public record Evidence(int measure, int step) {}
}
