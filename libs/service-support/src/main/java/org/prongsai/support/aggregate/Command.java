package org.prongsai.support.aggregate;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.idempotency.RepeatableCall;

/**
 * A command with all that comes along with it.
 *
 * @param content what the decider decides on
 * @param action its name in the audit trail, such as {@code acknowledge}
 * @param call by which a repetition of it is recognised; null for what only the clock does
 * @param confidential contents that are sealed under the aggregate's key, by field
 * @param reason why, in the actor's own words; kept in the audit trail, sealed where the aggregate is confidential
 * @param answer what the caller is told of the aggregate after the command; stored and told again to a repetition, so
 *     it holds JSON values only, and neither confidential content nor a receipt
 */
public record Command<S, C>(
        C content,
        Context context,
        String action,
        @Nullable RepeatableCall call,
        Map<String, byte[]> confidential,
        Optional<String> reason,
        Function<Snapshot<S>, Map<String, Object>> answer) {

    public Command {
        confidential = Map.copyOf(confidential);
    }
}
