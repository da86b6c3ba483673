package org.prongsai.integrity.oit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.oit.OitItemCommand.Enter;
import org.prongsai.integrity.organisation.Structures;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Staff enter the answer to an item, and the executive decides on it. */
public final class AnswerOitItem {

    private final Aggregates<OitItem, OitItemCommand, OitItemEvent, Refusal> items;
    private final OitLists lists;
    private final Structures structures;
    private final RepeatableCalls calls;
    private final Clock clock;

    public AnswerOitItem(
            Aggregates<OitItem, OitItemCommand, OitItemEvent, Refusal> items,
            OitLists lists,
            Structures structures,
            RepeatableCalls calls,
            Clock clock) {
        this.items = items;
        this.lists = lists;
        this.structures = structures;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * What is entered; see {@link Entry}.
     *
     * @param enteredOn null for today
     */
    public record Draft(
            PublicAddress url,
            @Nullable String noteTh,
            PostId post,
            @Nullable LocalDate enteredOn) {}

    /** @param expectedVersion 0 for an item that nobody has answered yet */
    public Outcome<Refusal> enter(Caller caller, String id, String idempotencyKey, long expectedVersion, Draft draft) {
        var item = OitItemId.parse(id);
        if (item.isEmpty()) {
            return new Outcome.Missing<>();
        }
        var asFirst = expectedVersion == 0;
        var enter = new Enter(
                item.get().fiscalYear(),
                item.get().code(),
                draft.url(),
                draft.noteTh(),
                draft.post(),
                draft.enteredOn(),
                asFirst,
                lists.of(caller.agency(), item.get().fiscalYear()),
                structures.contentOf(caller.agency()));
        var command = command(caller, id, idempotencyKey, "enter", enter, draft);
        var aggregate = item.get().of(caller.agency());
        if (!asFirst) {
            return items.change(aggregate, expectedVersion, command);
        }
        return switch (items.create(aggregate, command)) {
            // It has been answered since: who enters it saw another item than there is.
            case Outcome.Refused<Refusal>(Refusal.NotInThisState _) -> new Outcome.Stale<>(1);
            case Outcome<Refusal> other -> other;
        };
    }

    /** Approves or returns what waits. */
    public Outcome<Refusal> decide(
            Caller caller, String id, String idempotencyKey, long expectedVersion, String action, OitItemCommand step) {
        var item = OitItemId.parse(id);
        return item.isEmpty()
                ? new Outcome.Missing<>()
                : items.change(
                        item.get().of(caller.agency()),
                        expectedVersion,
                        command(caller, id, idempotencyKey, action, step, step));
    }

    private Command<OitItem, OitItemCommand> command(
            Caller caller, String id, String idempotencyKey, String action, OitItemCommand content, Object body) {
        return new Command<>(
                content,
                new Context(Actor.of(caller), clock.instant()),
                action,
                calls.call(caller, action + " " + id, idempotencyKey, body),
                Map.of(),
                Optional.empty(),
                AnswerOitItem::answer);
    }

    private static Map<String, Object> answer(Snapshot<OitItem> after) {
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "state", after.state().state().name());
    }
}
