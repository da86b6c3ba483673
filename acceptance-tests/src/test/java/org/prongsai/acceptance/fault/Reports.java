package org.prongsai.acceptance.fault;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Platform;
import tools.jackson.databind.JsonNode;

/** Every report of every agency, as it was at one moment. */
record Reports(List<JsonNode> answers) {

    static Reports of(Platform platform, int fiscalYear) {
        var answers = new ArrayList<JsonNode>();
        for (Agency agency : List.of(platform.khambok(), platform.tuayang())) {
            for (int year : List.of(2564, fiscalYear)) {
                answers.add(agency.statistics(year));
                answers.add(agency.measures(year));
            }
        }
        return new Reports(answers);
    }

    /** What they report, apart from where in the log it was read. */
    List<JsonNode> said() {
        return answers.stream().map(Agency::reported).toList();
    }

    /** Those that are made from events at all. */
    List<Long> logEpochs() {
        return answers.stream()
                .map(report -> report.path("asOf"))
                .filter(asOf -> !asOf.path("positions").isEmpty())
                .map(asOf -> asOf.path("logEpoch").asLong())
                .toList();
    }
}
