package org.prongsai.integrity.disclosure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.disclosure.Disclosure;
import org.prongsai.integrity.disclosure.Disclosure.Published;
import org.prongsai.integrity.disclosure.Disclosure.Withdrawn;
import org.prongsai.integrity.disclosure.DisclosureId;
import org.prongsai.integrity.disclosure.WithdrawalReason;
import org.prongsai.integrity.disclosure.web.DisclosureRequest.EvidenceBody;
import org.prongsai.support.aggregate.Snapshot;

/**
 * What stands at the address of a disclosure.
 *
 * @param titleTh null where the law forbids to show even that
 * @param publicUrl where everybody can read it; null when it was withdrawn
 * @param recordedAt when it was entered here, which may be long after it was published
 * @param replaces the earlier version that it corrects; null for a first version
 * @param replacedBy the version that corrects it; null where there is none, and in lists
 * @param withdrawn null while it is shown
 */
record DisclosureAnswer(
        String id,
        long version,
        int fiscalYear,
        DisclosureKind kind,
        @Nullable String unit,
        @Nullable String titleTh,
        @Nullable String bodyTh,
        @Nullable String publicUrl,
        LocalDate publishedOn,
        Instant recordedAt,
        List<EvidenceBody> evidenceFor,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable Notice withdrawn) {

    /** That it is no longer shown, and why. */
    @Schema(description = "That it is no longer shown, and why")
    record Notice(LocalDate withdrawnOn, WithdrawalReason reason) {}

    static DisclosureAnswer of(Snapshot<Disclosure> snapshot) {
        return switch (snapshot.state()) {
            case Disclosure.Unpublished() ->
                throw new IllegalStateException("nothing is stored before it is published");
            case Published published -> of(published, snapshot.version());
            case Withdrawn withdrawn ->
                of(withdrawn.published(), snapshot.version()).replacedBy(withdrawn);
        };
    }

    private static DisclosureAnswer of(Published published, long version) {
        var publication = published.publication();
        var unit = publication.unit();
        var replaces = publication.replaces();
        return new DisclosureAnswer(
                publication.id().value(),
                version,
                publication.fiscalYear().value(),
                publication.kind(),
                unit == null ? null : unit.value(),
                publication.titleTh(),
                publication.bodyTh(),
                publication.publicUrl(),
                publication.publishedOn(),
                published.recordedAt(),
                publication.evidenceFor().stream().map(EvidenceBody::of).toList(),
                replaces == null ? null : replaces.value(),
                null,
                null);
    }

    private DisclosureAnswer replacedBy(Withdrawn withdrawn) {
        return new DisclosureAnswer(
                id,
                version,
                fiscalYear,
                kind,
                unit,
                withdrawn.reason() == WithdrawalReason.LAWFUL_TAKEDOWN ? null : titleTh,
                null,
                null,
                publishedOn,
                recordedAt,
                evidenceFor,
                replaces,
                replacedBy,
                new Notice(withdrawn.withdrawnOn(), withdrawn.reason()));
    }

    DisclosureAnswer correctedBy(Optional<DisclosureId> correction) {
        return new DisclosureAnswer(
                id,
                version,
                fiscalYear,
                kind,
                unit,
                titleTh,
                bodyTh,
                publicUrl,
                publishedOn,
                recordedAt,
                evidenceFor,
                replaces,
                correction.map(DisclosureId::value).orElse(null),
                withdrawn);
    }
}
