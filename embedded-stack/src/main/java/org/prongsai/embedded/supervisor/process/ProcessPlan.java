package org.prongsai.embedded.supervisor.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How a process is run.
 *
 * @param command asked for before every start; the answer may take a while, and comes at once when its thread is
 *     interrupted
 * @param environment added to the supervisor's own
 */
public record ProcessPlan(
        String name, Supplier<List<String>> command, Map<String, String> environment, Probe probe, Path log) {

    public ProcessPlan {
        environment = Map.copyOf(environment);
    }

    public ProcessPlan(String name, List<String> command, Map<String, String> environment, Probe probe, Path log) {
        this(name, () -> command, environment, probe, log);
    }
}
