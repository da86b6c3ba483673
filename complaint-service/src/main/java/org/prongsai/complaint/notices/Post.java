package org.prongsai.complaint.notices;

import org.prongsai.support.AgencyId;

/** Takes mails to people. Neither an address nor what a server says of it may reach a log or an exception. */
public interface Post {

    /** Tells somebody that there is something new in what they told this agency of. */
    Sent send(AgencyId agency, String email);

    /** What became of a mail. */
    enum Sent {
        /** Whoever takes it to the reporter has it, and answers for it. */
        ACCEPTED,
        /** There is no such address, and there will be none. */
        REFUSED,
        /** Not this one, not now. */
        NOT_NOW,
        /** None can be sent now: the mail server is away, or does not let us in. */
        NO_SERVER
    }
}
