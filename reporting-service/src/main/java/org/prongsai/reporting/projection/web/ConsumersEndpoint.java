package org.prongsai.reporting.projection.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prongsai.reporting.parking.ParkedEvents;
import org.prongsai.reporting.projection.ProjectionKeeper;
import org.prongsai.reporting.projection.ProjectionKeeper.ProjectionStatus;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/consumers}: how far every projection has come, to be compared with the heads of the journals. */
@Component
@Endpoint(id = "consumers")
class ConsumersEndpoint {

    private final ProjectionKeeper keeper;
    private final ParkedEvents parked;

    ConsumersEndpoint(ProjectionKeeper keeper, ParkedEvents parked) {
        this.keeper = keeper;
        this.parked = parked;
    }

    /** @param applied the events in the live rows, by projection and topic */
    record Consumers(List<Consumer> consumers, Map<String, Map<String, Long>> applied) {}

    record Consumer(String name, long lag, long parked) {}

    @ReadOperation
    Consumers consumers() {
        List<ProjectionStatus> status = keeper.status();
        return new Consumers(
                status.stream()
                        .map(one -> new Consumer(one.name(), one.lag(), parked.count(one.name(), one.live())))
                        .toList(),
                status.stream()
                        .collect(toMap(
                                ProjectionStatus::name, ProjectionStatus::applied, (one, other) -> one, TreeMap::new)));
    }
}
