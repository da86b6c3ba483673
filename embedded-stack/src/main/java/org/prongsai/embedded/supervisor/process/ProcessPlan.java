package org.prongsai.embedded.supervisor.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is run.
 *
 * @param environment added to the supervisor's own
 */
public record ProcessPlan(String name, List<String> command, Map<String, String> environment, Probe probe, Path log) {

    public ProcessPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
