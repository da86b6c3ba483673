package org.prongsai.integrity.disclosure.messaging;

import java.util.Optional;
import org.prongsai.contracts.integrity.DisclosureKind;
import org.prongsai.contracts.integrity.DisclosurePublishedV1;
import org.prongsai.contracts.integrity.DisclosureWithdrawnV1;
import org.prongsai.contracts.integrity.WithdrawalReason;
import org.prongsai.integrity.disclosure.DisclosureEvent;
import org.prongsai.integrity.disclosure.DisclosureEvent.DisclosurePublished;
import org.prongsai.integrity.disclosure.DisclosureEvent.DisclosureWithdrawn;
import org.prongsai.integrity.disclosure.Publication;
import org.prongsai.support.aggregate.EventTranslator;

/** A disclosure's events in the words of the contract: its title as published, never its text. */
public final class DisclosureTranslator implements EventTranslator<DisclosureEvent> {

    @Override
    public Optional<Published> publish(DisclosureEvent event) {
        return Optional.of(
                switch (event) {
                    case DisclosurePublished e ->
                        new Published(e.publication().publishedOn(), published(e.publication()));
                    case DisclosureWithdrawn e ->
                        new Published(
                                e.withdrawnOn(),
                                new DisclosureWithdrawnV1(
                                        e.fiscalYear().value(),
                                        e.withdrawnOn(),
                                        WithdrawalReason.valueOf(e.reason().name())));
                });
    }

    private static DisclosurePublishedV1 published(Publication publication) {
        var unit = publication.unit();
        var replaces = publication.replaces();
        return new DisclosurePublishedV1(
                publication.fiscalYear().value(),
                DisclosureKind.valueOf(publication.kind().name()),
                unit == null ? null : unit.value(),
                publication.titleTh(),
                publication.publicUrl(),
                publication.publishedOn(),
                publication.evidenceFor().stream()
                        .map(evidence -> new DisclosurePublishedV1.Evidence(evidence.measure(), evidence.step()))
                        .toList(),
                replaces == null ? null : replaces.value());
    }
}
