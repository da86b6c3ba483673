package org.prongsai.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/**
 * Says in sentences what a decider does: given what has happened, when somebody commands, then this happens or that is
 * refused.
 */
public final class Scenario<S, C, E, R> {

    private final Decider<S, C, E, R> decider;
    private final S state;
    private final Context context;

    private Scenario(Decider<S, C, E, R> decider, S state, Context context) {
        this.decider = decider;
        this.state = state;
        this.context = context;
    }

    /** Nothing has happened yet; it is {@code now}, and nobody in particular acts. */
    public static <S, C, E, R> Scenario<S, C, E, R> of(Decider<S, C, E, R> decider, Instant now) {
        var nobody = Actor.clock(new AgencyId("tuayang"));
        return new Scenario<>(decider, decider.initial(), new Context(nobody, now));
    }

    @SafeVarargs
    public final Scenario<S, C, E, R> given(E... events) {
        var after = state;
        for (var event : events) {
            after = decider.evolve(after, event);
        }
        return new Scenario<>(decider, after, context);
    }

    public Scenario<S, C, E, R> by(String subject) {
        var actor = new Actor(context.actor().agency(), "staff", subject);
        return new Scenario<>(decider, state, new Context(actor, context.now()));
    }

    public Scenario<S, C, E, R> at(Instant now) {
        return new Scenario<>(decider, state, new Context(context.actor(), now));
    }

    public Then when(C command) {
        return new Then(decider.decide(state, command, context));
    }

    public S state() {
        return state;
    }

    /** What came of the command. */
    public final class Then {
        private final Decision<E, R> decision;

        private Then(Decision<E, R> decision) {
            this.decision = decision;
        }

        public void then(E event) {
            then(List.of(event));
        }

        /** Several events, in this order. */
        public void then(List<E> events) {
            assertThat(decision).isEqualTo(new Decision.Happens<E, R>(events));
        }

        public void thenNothing() {
            assertThat(decision).isEqualTo(new Decision.Happens<E, R>(List.of()));
        }

        public void thenRefused(R reason) {
            assertThat(decision).isEqualTo(new Decision.Refused<E, R>(reason));
        }
    }
}
