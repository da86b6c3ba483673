package org.prongsai.eservice.request;

import java.time.Instant;
import java.util.Optional;
import org.prongsai.eservice.request.Request.Party;
import org.prongsai.eservice.rules.Window;

/** What can be asked of a request. What the citizen wrote is not among it: no decision depends on their words. */
public sealed interface RequestCommand {

    /**
     * Somebody asks for a service.
     *
     * @param filing all that is fixed with it
     * @param window in which the service takes requests, by the rule of the day of receipt
     * @param accepted when it was taken up, for a case that was lived on paper
     * @param completed when it was completed, for a case that was lived on paper
     */
    record Submit(Filing filing, Window window, Optional<Instant> accepted, Optional<Instant> completed)
            implements RequestCommand {}

    /**
     * Staff take a step, or the citizen answers.
     *
     * @param by whose doing it is
     * @param occurredAt when it happened, where that is not now
     * @param note the id of what is written with it
     */
    record Act(Action action, Party by, Optional<Instant> occurredAt, Optional<String> note)
            implements RequestCommand {}
}
