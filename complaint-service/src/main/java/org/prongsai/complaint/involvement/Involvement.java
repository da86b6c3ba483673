package org.prongsai.complaint.involvement;

import org.prongsai.support.AgencyId;

/**
 * Tells who is responsible for what a case is about, so that they neither handle nor open it.
 *
 * <p>Facts grow with every event of the matter: whoever lets somebody in by them asks again each time, and hears of
 * later ones as an {@link InvolvementListener}.
 */
@FunctionalInterface
public interface Involvement {

    /**
     * What is known now. Reads the service's own store and asks no other service.
     *
     * <p>A matter is looked for by every number in the two texts that has a form of ours, whichever of the two it stands
     * in and whatever stands around it: {@link Named} says which forms. A number that is found is the matter. One that is
     * not found is <em>not yet known</em> when this agency itself could have given it: an ocid with the agency's own id
     * in it, eleven digits, the form of a tracking number, or the form of a receipt code, which is never told to anybody.
     * Everything else, another agency's ocid too, is <em>no such matter</em>. So a number that nobody ever gave but that
     * looks right stays not yet known: a typing error must not open a case to the one it is about.
     */
    Facts of(AgencyId agency, About about);
}
