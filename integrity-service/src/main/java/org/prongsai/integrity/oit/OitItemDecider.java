package org.prongsai.integrity.oit;

import static org.prongsai.integrity.Flaw.Rule.ITEM_OF_THE_YEAR;
import static org.prongsai.integrity.Flaw.Rule.NOT_BEFORE_WHAT_IT_FOLLOWS;
import static org.prongsai.integrity.Flaw.Rule.POST_OF_THE_AGENCY;
import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.Flaws;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.oit.OitItem.Answered;
import org.prongsai.integrity.oit.OitItem.Missing;
import org.prongsai.integrity.oit.OitItemCommand.Approve;
import org.prongsai.integrity.oit.OitItemCommand.Enter;
import org.prongsai.integrity.oit.OitItemCommand.Return;
import org.prongsai.integrity.oit.OitItemEvent.ItemApproved;
import org.prongsai.integrity.oit.OitItemEvent.ItemEntered;
import org.prongsai.integrity.oit.OitItemEvent.ItemReturned;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to an item: it is entered, and the executive approves the entry or returns it. */
public final class OitItemDecider implements Decider<OitItem, OitItemCommand, OitItemEvent, Refusal> {

    @Override
    public OitItem initial() {
        return new Missing();
    }

    @Override
    public Decision<OitItemEvent, Refusal> decide(OitItem item, OitItemCommand command, Context context) {
        return switch (item) {
            case Missing() ->
                switch (command) {
                    case Enter enter -> enter(enter, 1, context);
                    case Approve _, Return _ -> refuse(new Refusal.NotInThisState());
                };
            case Answered answered ->
                switch (command) {
                    case Enter enter when enter.asFirst() -> refuse(new Refusal.NotInThisState());
                    case Enter enter -> enter(enter, answered.latest().number() + 1, context);
                    case Approve(var on) -> approve(answered, on, context);
                    case Return decided -> giveBack(answered, decided, context);
                };
        };
    }

    private static Decision<OitItemEvent, Refusal> enter(Enter enter, int number, Context context) {
        var enteredOn = orToday(enter.enteredOn(), context);
        var flaws = new Flaws();
        flaws.unlessHappened(enteredOn, context.today(), "enteredOn");
        flaws.unless(enter.list().flatMap(list -> list.item(enter.code())).isPresent(), "code", ITEM_OF_THE_YEAR);
        flaws.unless(
                enter.structure().filter(known -> known.has(enter.post())).isPresent(), "post", POST_OF_THE_AGENCY);
        var entry = new Entry(
                number,
                enter.url(),
                enter.noteTh(),
                enter.post(),
                enteredOn,
                context.actor().subject(),
                context.now(),
                new Entry.Verdict.Waiting());
        return flaws.found().isEmpty()
                ? happens(new ItemEntered(enter.fiscalYear(), enter.code(), entry))
                : refuse(new Refusal.Flawed(flaws.found()));
    }

    private static Decision<OitItemEvent, Refusal> approve(
            Answered item, @Nullable LocalDate approvedOn, Context context) {
        var on = orToday(approvedOn, context);
        var entry = item.latest();
        if (!entry.isWaiting()) {
            return refuse(new Refusal.NotInThisState());
        }
        if (entry.enteredBy().equals(context.actor().subject())) {
            return refuse(new Refusal.SecondPersonNeeded());
        }
        return decided(entry, on, "approvedOn", context, new ItemApproved(item.fiscalYear(), item.code(), entry, on));
    }

    private static Decision<OitItemEvent, Refusal> giveBack(Answered item, Return decided, Context context) {
        var entry = item.latest();
        if (!entry.isWaiting()) {
            return refuse(new Refusal.NotInThisState());
        }
        var on = orToday(decided.returnedOn(), context);
        return decided(
                entry,
                on,
                "returnedOn",
                context,
                new ItemReturned(
                        item.fiscalYear(), item.code(), entry.number(), on, decided.reason(), decided.noteTh()));
    }

    private static Decision<OitItemEvent, Refusal> decided(
            Entry entry, LocalDate on, String field, Context context, OitItemEvent event) {
        var flaws = new Flaws();
        flaws.unlessHappened(on, context.today(), field);
        flaws.unless(!on.isBefore(entry.enteredOn()), field, NOT_BEFORE_WHAT_IT_FOLLOWS);
        return flaws.found().isEmpty() ? happens(event) : refuse(new Refusal.Flawed(flaws.found()));
    }

    private static LocalDate orToday(@Nullable LocalDate day, Context context) {
        return day == null ? context.today() : day;
    }

    @Override
    public OitItem evolve(OitItem item, OitItemEvent event) {
        return switch (item) {
            case Missing() -> {
                if (event instanceof ItemEntered(var year, var code, var entry)) {
                    yield new Answered(year, code, List.of(entry));
                }
                throw new IllegalStateException("an item begins with an entry");
            }
            case Answered answered ->
                switch (event) {
                    case ItemEntered e -> answered.and(e.entry());
                    case ItemApproved e -> answered.decided(new Entry.Verdict.Approved(e.approvedOn()));
                    case ItemReturned e ->
                        answered.decided(new Entry.Verdict.Returned(e.returnedOn(), e.reason(), e.noteTh()));
                };
        };
    }
}
