package org.prongsai.identity.account;

import org.prongsai.support.AgencyId;

/** Which account of an agency was its first: one document an agency, written before the account is. */
public interface FirstAdmins {

    /** The first administrator's id: the given one, unless another came first. */
    String claim(AgencyId agency, String account);
}
