package org.prongsai.portal.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.services.PublicAddress;

/**
 * One measure (มาตรการ) of the integrity plan with the steps that it takes.
 *
 * @param methodTh how it is done; absent where the plan repeats the title
 * @param responsible names of the units
 * @param periodStart first month, with {@code periodEnd}; absent where the plan names no period
 * @param resultTh as the agency's own report states it, beside what the events show
 * @param oitItems the items of the Open Data Integrity and Transparency assessment that it serves
 * @param percent 0 to 100
 */
public record Measure(
        int number,
        String titleTh,
        @Nullable String methodTh,
        List<String> responsible,
        @Nullable YearMonth periodStart,
        @Nullable YearMonth periodEnd,
        @Nullable String resultTh,
        @Nullable String recommendationTh,
        List<String> oitItems,
        int percent,
        State state,
        List<Step> steps) {

    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        DONE,
        LATE
    }

    /**
     * What must happen for the measure.
     *
     * @param eventCount how many events there are, of which {@code events} may show the newest only
     */
    public record Step(String whatTh, String whatEn, int percent, long eventCount, List<Event> events) {

        public Step {
            events = events == null ? List.of() : List.copyOf(events);
        }

        public String what(String language) {
            return language.equals("th") ? whatTh : whatEn;
        }

        public long notShown() {
            return Math.max(0, eventCount - events.size());
        }
    }

    /**
     * What happened.
     *
     * @param type as events are named, {@code disclosure.published.v1}
     * @param titleTh of what was published; absent for an event of a case, of which nothing is told
     */
    public record Event(
            String id,
            String type,
            @Nullable String titleTh,
            LocalDate occurredOn,
            Instant recordedAt,
            @Nullable String publicUrl) {

        /** Where it can be read. What is no address of the web is no link, whoever recorded it. */
        public @Nullable String link() {
            return PublicAddress.link(publicUrl);
        }
    }

    public Measure {
        responsible = responsible == null ? List.of() : List.copyOf(responsible);
        oitItems = oitItems == null ? List.of() : List.copyOf(oitItems);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    public boolean hasEvents() {
        return steps.stream().anyMatch(step -> !step.events().isEmpty());
    }
}
