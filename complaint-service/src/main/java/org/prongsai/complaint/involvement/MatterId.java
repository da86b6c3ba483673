package org.prongsai.complaint.involvement;

import org.prongsai.support.AgencyId;

/** Where an event belongs: an aggregate of another service. */
public record MatterId(AgencyId agency, Matter.Kind kind, String aggregate) {}
