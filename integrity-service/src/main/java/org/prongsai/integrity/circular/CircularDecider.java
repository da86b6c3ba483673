package org.prongsai.integrity.circular;

import static org.prongsai.integrity.Flaw.Rule.AUDIENCE_NEEDED;
import static org.prongsai.integrity.Flaw.Rule.DISCLOSURE_OF_THE_AGENCY;
import static org.prongsai.integrity.Flaw.Rule.NOT_BEFORE_WHAT_IT_FOLLOWS;
import static org.prongsai.integrity.Flaw.Rule.POST_OF_THE_AGENCY;
import static org.prongsai.integrity.Flaw.Rule.TEXT_OR_DISCLOSURE;
import static org.prongsai.integrity.Flaw.Rule.UNIT_OF_THE_AGENCY;
import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaws;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.circular.Circular.Acknowledgement;
import org.prongsai.integrity.circular.Circular.Issued;
import org.prongsai.integrity.circular.Circular.Unissued;
import org.prongsai.integrity.circular.CircularCommand.Acknowledge;
import org.prongsai.integrity.circular.CircularCommand.Issue;
import org.prongsai.integrity.circular.CircularCommand.Tick;
import org.prongsai.integrity.circular.CircularEvent.CircularAcknowledged;
import org.prongsai.integrity.circular.CircularEvent.CircularIssued;
import org.prongsai.integrity.circular.CircularEvent.CircularOverdue;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to a circular: it is issued, and those it is for acknowledge it, each for themselves. */
public final class CircularDecider implements Decider<Circular, CircularCommand, CircularEvent, Refusal> {

    @Override
    public Circular initial() {
        return new Unissued();
    }

    @Override
    public Decision<CircularEvent, Refusal> decide(Circular circular, CircularCommand command, Context context) {
        return switch (circular) {
            case Unissued() ->
                switch (command) {
                    case Issue issue -> issue(issue, context);
                    case Acknowledge _, Tick _ -> refuse(new Refusal.NotInThisState());
                };
            case Issued issued ->
                switch (command) {
                    case Issue _ -> refuse(new Refusal.NotInThisState());
                    case Acknowledge() -> acknowledge(issued, context);
                    case Tick() -> tick(issued, context);
                };
        };
    }

    private static Decision<CircularEvent, Refusal> issue(Issue issue, Context context) {
        var flaws = flawsOf(issue, context.today());
        return flaws.isEmpty()
                ? happens(
                        new CircularIssued(issue.circulation(), context.actor().subject(), context.now()))
                : refuse(new Refusal.Flawed(flaws));
    }

    private static List<Flaw> flawsOf(Issue issue, LocalDate today) {
        var circulation = issue.circulation();
        var due = circulation.acknowledgeBy();
        var flaws = new Flaws();
        flaws.unlessHappened(circulation.issuedOn(), today, "issuedOn");
        flaws.unless(due == null || !due.isBefore(circulation.issuedOn()), "acknowledgeBy", NOT_BEFORE_WHAT_IT_FOLLOWS);
        flaws.unless(issue.hasText() == (circulation.disclosure() == null), "titleTh", TEXT_OR_DISCLOSURE);
        flaws.unless(circulation.disclosure() == null || issue.isShown(), "disclosure", DISCLOSURE_OF_THE_AGENCY);
        flaws.unless(!circulation.units().isEmpty() || !circulation.posts().isEmpty(), "units", AUDIENCE_NEEDED);
        each(circulation.units(), issue.structure(), Structure::has, "units", UNIT_OF_THE_AGENCY, flaws);
        each(circulation.posts(), issue.structure(), Structure::has, "posts", POST_OF_THE_AGENCY, flaws);
        flaws.unlessDistinct(circulation.recipients(), Function.identity(), "recipients", "");
        return flaws.found();
    }

    /** Whether a structure has an id. */
    private interface Knows<T> {
        boolean knows(Structure structure, T id);
    }

    private static <T> void each(
            List<T> ids, Optional<Structure> structure, Knows<T> has, String place, Flaw.Rule rule, Flaws flaws) {
        flaws.unlessDistinct(ids, Function.identity(), place, "");
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            flaws.unless(structure.filter(known -> has.knows(known, id)).isPresent(), place + "[" + i + "]", rule);
        }
    }

    private static Decision<CircularEvent, Refusal> acknowledge(Issued issued, Context context) {
        var by = context.actor().subject();
        if (!issued.isFor(by)) {
            return refuse(new Refusal.NotAsked());
        }
        return issued.isAcknowledgedBy(by)
                ? nothing()
                : happens(new CircularAcknowledged(
                        by,
                        context.now(),
                        context.today(),
                        issued.acknowledgements().size() + 1,
                        issued.circulation().recipients().size()));
    }

    private static Decision<CircularEvent, Refusal> tick(Issued issued, Context context) {
        var due = issued.waitsUntil();
        return due.isPresent() && context.today().isAfter(due.get())
                ? happens(new CircularOverdue(
                        due.get(),
                        issued.acknowledgements().size(),
                        issued.circulation().recipients().size()))
                : nothing();
    }

    @Override
    public Circular evolve(Circular circular, CircularEvent event) {
        return switch (circular) {
            case Unissued() -> {
                if (event instanceof CircularIssued(var circulation, var by, var at)) {
                    yield new Issued(circulation, by, at, List.of(), false);
                }
                throw new IllegalStateException("a circular begins when it is issued");
            }
            case Issued issued ->
                switch (event) {
                    case CircularIssued _ -> throw new IllegalStateException("a circular is issued once");
                    case CircularAcknowledged e -> issued.acknowledged(new Acknowledgement(e.by(), e.at()));
                    case CircularOverdue _ -> issued.madeOverdue();
                };
        };
    }
}
