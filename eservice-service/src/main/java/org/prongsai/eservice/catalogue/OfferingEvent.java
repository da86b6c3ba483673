package org.prongsai.eservice.catalogue;

import java.time.LocalDate;

/** What happened to a service's entry in the catalogue. */
public sealed interface OfferingEvent {

    record EditionPublished(Offer offer, LocalDate on) implements OfferingEvent {}
}
