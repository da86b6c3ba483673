package org.prongsai.reporting.statistics;

import java.util.List;

/** What every case has one value of at a time. */
public enum Dimension {
    KIND("kind"),
    CATEGORY("category"),
    CHANNEL("channel"),
    STATUS("status"),
    REPLY("reply"),
    OUTCOME("outcome"),
    DECISION("decision"),
    STARS("stars"),
    DAYS_TO_CLOSE("daysToClose");

    private final String prefix;

    Dimension(String name) {
        this.prefix = name + "/";
    }

    String prefix() {
        return prefix;
    }

    String cell(String value) {
        return prefix + value;
    }

    /** The values of a closed list, which a report shows with zeros, too; none of an open one. */
    List<String> alwaysShown() {
        return switch (this) {
            case KIND -> List.of("CORRUPTION", "SERVICE", "FEEDBACK", "QUESTION");
            case CHANNEL -> List.of("WEB", "PHONE", "WALK_IN", "LETTER", "FACEBOOK", "VILLAGE_HEAD");
            case STATUS ->
                List.of(
                        "RECEIVED",
                        "TRIAGED",
                        "ACKNOWLEDGED",
                        "ASSIGNED",
                        "INVESTIGATING",
                        "WAITING",
                        "RESOLVED",
                        "REFERRED",
                        "REJECTED",
                        "CLOSED",
                        "REOPENED");
            case REPLY, DECISION -> List.of("IN_TIME", "LATE", "OVERDUE");
            case STARS -> List.of("1", "2", "3", "4", "5");
            case OUTCOME ->
                List.of(
                        "WELL_FOUNDED",
                        "UNFOUNDED",
                        "INSUFFICIENT_EVIDENCE",
                        "SETTLED",
                        "FIXED",
                        "ANSWERED",
                        "NOTED",
                        "WITHDRAWN",
                        "DUPLICATE");
            case CATEGORY, DAYS_TO_CLOSE -> List.of();
        };
    }
}
