package org.prongsai.integrity.oit;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.oit.OitYear.Adopted;
import org.prongsai.integrity.oit.OitYear.NotAdopted;
import org.prongsai.integrity.oit.OitYearCommand.AdoptList;
import org.prongsai.integrity.oit.OitYearEvent.ListAdopted;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to the list of a year: it is adopted once, and every answer of the year is measured by it. */
public final class OitYearDecider implements Decider<OitYear, OitYearCommand, OitYearEvent, Refusal> {

    @Override
    public OitYear initial() {
        return new NotAdopted();
    }

    @Override
    public Decision<OitYearEvent, Refusal> decide(OitYear year, OitYearCommand command, Context context) {
        return switch (command) {
            case AdoptList(var list) ->
                switch (year) {
                    case NotAdopted() -> adopt(list, context);
                    case Adopted(var before) -> list.equals(before) ? nothing() : refuse(new Refusal.NotInThisState());
                };
        };
    }

    private static Decision<OitYearEvent, Refusal> adopt(OitList list, Context context) {
        var flaws = OitListReview.flawsOf(list, context.today());
        return flaws.isEmpty() ? happens(new ListAdopted(list)) : refuse(new Refusal.Flawed(flaws));
    }

    @Override
    public OitYear evolve(OitYear year, OitYearEvent event) {
        return switch (event) {
            case ListAdopted(var list) -> new Adopted(list);
        };
    }
}
