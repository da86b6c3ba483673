package org.prongsai.complaint.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;

/**
 * Something that a person may do with a case now, as far as its own rules go: found by putting the question to the
 * decider, which alone knows them.
 *
 * @param action {@code acknowledge, assign, resolve, close}
 * @param outcomes those that resolving may lead to; none for other actions
 */
public record AllowedAction(String action, List<Resolution> outcomes) {

    private static final ComplaintDecider DECIDER = new ComplaintDecider();

    static List<AllowedAction> of(Complaint complaint, Context context) {
        var self = new StaffId(context.actor().subject());
        var outcomes = Arrays.stream(Resolution.values())
                .filter(outcome -> happens(complaint, new ComplaintCommand.Resolve(outcome), context))
                .toList();
        return Stream.of(
                        action("acknowledge", complaint, new ComplaintCommand.Acknowledge(), context),
                        action("assign", complaint, new ComplaintCommand.Assign(self), context),
                        outcomes.isEmpty()
                                ? Optional.<AllowedAction>empty()
                                : Optional.of(new AllowedAction("resolve", outcomes)),
                        action("close", complaint, new ComplaintCommand.Close(), context))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AllowedAction> action(
            String name, Complaint complaint, ComplaintCommand command, Context context) {
        return happens(complaint, command, context)
                ? Optional.of(new AllowedAction(name, List.of()))
                : Optional.empty();
    }

    private static boolean happens(Complaint complaint, ComplaintCommand command, Context context) {
        return DECIDER.decide(complaint, command, context) instanceof Decision.Happens<ComplaintEvent, Refusal>;
    }
}
