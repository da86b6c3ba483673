package org.prongsai.complaint.casework;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.complaint.testimony.Words;
import org.prongsai.encryption.Receipts;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.security.Caller;

/** The holder of a receipt goes on talking: says more, withdraws, asks to go on, says how it went. */
public final class AnswerStaff {

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final RepeatableCalls calls;
    private final Receipts receipts;
    private final Testimony testimony;
    private final Clock clock;

    public AnswerStaff(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            RepeatableCalls calls,
            Receipts receipts,
            Testimony testimony,
            Clock clock) {
        this.complaints = complaints;
        this.calls = calls;
        this.receipts = receipts;
        this.testimony = testimony;
        this.clock = clock;
    }

    /** What the holder of a receipt sends, each with what they wrote. */
    public sealed interface Word {
        record Message(String text) implements Word {}

        record Withdrawal(@Nullable String reason) implements Word {}

        record Reopening(String reason) implements Word {}

        /** @param stars 1 to 5 */
        record Rating(int stars, @Nullable String reason) implements Word {}
    }

    /** {@code Missing} for a code that no case of this agency has, well-formed or not. */
    public Outcome<Refusal> say(Caller caller, String code, String idempotencyKey, Word word) {
        return ReceiptLocator.find(receipts, complaints, caller.agency(), code)
                .map(found -> say(caller, found, idempotencyKey, word))
                .orElseGet(Outcome.Missing::new);
    }

    private Outcome<Refusal> say(Caller caller, Snapshot<Complaint> found, String idempotencyKey, Word word) {
        var action = action(word);
        var call = calls.call(caller, action + " " + found.id().value(), idempotencyKey, word);
        var id = Words.idOf(call);
        var note = Words.note(call);
        record Said(ComplaintCommand command, Map<String, byte[]> sealed) {}
        var said = switch (word) {
            case Word.Message(var text) ->
                new Said(new ComplaintCommand.Tell(id), testimony.textToSeal(Words.said(id), text));
            case Word.Withdrawal(var reason) ->
                new Said(new ComplaintCommand.Withdraw(), sealed(Words.WITHDRAWAL, reason));
            case Word.Reopening(var reason) ->
                new Said(new ComplaintCommand.AskToReopen(Optional.of(note)), sealed(note, reason));
            case Word.Rating(var stars, var reason) ->
                new Said(new ComplaintCommand.Rate(stars), sealed(Words.RATING, reason));
        };
        return complaints.change(
                found.id(),
                new Command<>(
                        said.command(),
                        new Context(Actor.of(caller), clock.instant()),
                        action,
                        call,
                        said.sealed(),
                        Optional.empty(),
                        this::answer));
    }

    private Map<String, byte[]> sealed(String field, @Nullable String text) {
        return text == null ? Map.of() : testimony.textToSeal(field, text);
    }

    private static String action(Word word) {
        return switch (word) {
            case Word.Message _ -> "tell";
            case Word.Withdrawal _ -> "withdraw";
            case Word.Reopening _ -> "ask-to-reopen";
            case Word.Rating _ -> "rate";
        };
    }

    private Map<String, Object> answer(Snapshot<Complaint> after) {
        var filed = (Complaint.Filed) after.state();
        return Map.of("at", clock.instant().toString(), "status", filed.status().name());
    }
}
