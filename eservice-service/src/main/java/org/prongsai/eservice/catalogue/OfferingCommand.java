package org.prongsai.eservice.catalogue;

/** What can be asked of a service's entry in the catalogue. */
public sealed interface OfferingCommand {

    record Publish(Offer offer) implements OfferingCommand {}

    /** A new edition in place of the one that is shown. */
    record Revise(Offer offer) implements OfferingCommand {}
}
