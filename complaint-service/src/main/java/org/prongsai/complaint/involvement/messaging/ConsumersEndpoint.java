package org.prongsai.complaint.involvement.messaging;

import java.util.List;
import java.util.Map;
import org.prongsai.complaint.involvement.FollowMatters;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/consumers}: how far the events of the other services are taken in, to be compared with the heads of
 * their journals; and the redrive of what is parked, for an operator on this machine.
 */
@Endpoint(id = "consumers")
final class ConsumersEndpoint {

    private final InvolvementRounds rounds;
    private final FollowMatters follow;

    ConsumersEndpoint(InvolvementRounds rounds, FollowMatters follow) {
        this.rounds = rounds;
        this.follow = follow;
    }

    /** @param applied the events that are in the facts, by consumer and topic */
    record Consumers(List<Consumer> consumers, Map<String, Map<String, Long>> applied) {}

    record Consumer(String name, long lag, long parked) {}

    /** @param applied how many parked events were applied */
    record Redriven(long applied) {}

    @ReadOperation
    Consumers consumers() {
        var progress = rounds.progress();
        return new Consumers(
                List.of(new Consumer(InvolvementRounds.NAME, progress.lag(), progress.parked())),
                Map.of(InvolvementRounds.NAME, progress.applied()));
    }

    /** Tries all parked events again, in order. */
    @WriteOperation
    WebEndpointResponse<Redriven> redrive(@Selector String name) {
        return name.equals(InvolvementRounds.NAME)
                ? new WebEndpointResponse<>(new Redriven(follow.redrive()))
                : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
