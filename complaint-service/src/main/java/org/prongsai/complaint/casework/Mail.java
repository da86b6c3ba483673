package org.prongsai.complaint.casework;

import org.prongsai.support.AgencyId;

/** Whether reporters of an agency are told by mail that there is something new. */
public interface Mail {

    boolean isSentFor(AgencyId agency);
}
