package org.prongsai.acceptance.fault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller.Unanswered;

/** Makes a call until it is answered for good, as a client with an Idempotency-Key may. */
record Stubborn(Crowd crowd) {

    // how a client behaves that spares a server in trouble; nothing is waited for
    private static final Duration BREATH = Duration.ofMillis(50);

    /** @param call with a key, so that repeating it is safe */
    Answer insist(Supplier<Answer> call) {
        while (true) {
            try {
                Answer answer = call.get();
                // what a gateway or a service in trouble says; whether the call was carried out is not known
                if (answer.status() < 500 && answer.status() != 429) {
                    return answer;
                }
            } catch (Unanswered e) {
                // killed while it answered, or not there
            }
            crowd.checkGoingOn();
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }
}
