package org.prongsai.portal.measures.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Filter;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** The measures of a year on the desk: how far each is, and the way to publish what shows it. */
@Component
class MeasureDesk implements DeskSection {

    private final MeasuresProperties offered;
    private final Clock clock;

    MeasureDesk(MeasuresProperties offered, Clock clock) {
        this.offered = offered;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public ServiceName service() {
        return ServiceName.REPORTING;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, ADMIN);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public ListPage list() {
        int current = FiscalYear.of(BangkokTime.today(clock)).value();
        List<String> years = IntStream.rangeClosed(offered.firstFiscalYear(), current)
                .map(year -> offered.firstFiscalYear() + current - year)
                .mapToObj(String::valueOf)
                .toList();
        return new ListPage(
                "/api/reports/measures",
                "measures",
                List.of(new Filter("fiscalYear", "", Optional.of(String.valueOf(current)), years)),
                List.of(
                        new Column(
                                "titleTh",
                                item -> Cell.thai(item.text("number").orElse("") + ". "
                                        + item.text("titleTh").orElse(""))),
                        new Column(
                                "percent",
                                item -> Cell.text(item.text("percent").orElse("0") + "%")),
                        new Column("state", MeasureDesk::state),
                        new Column("missing", MeasureDesk::missing),
                        new Column(
                                "publish",
                                item -> Cell.link(
                                        "/staff/disclosures/new/publish?fiscalYear="
                                                + item.whole()
                                                        .text("fiscalYear")
                                                        .orElse(""),
                                        "desk.measures.publish"))),
                "number");
    }

    private static Cell state(Item item) {
        String state = item.text("state").orElse("");
        String tone = switch (state) {
            case "DONE" -> "good";
            case "LATE" -> "bad";
            case "IN_PROGRESS" -> "info";
            default -> "plain";
        };
        return Cell.badge(tone, "measures.state.", state);
    }

    /** Which steps have nothing to show yet. */
    private static Cell missing(Item item) {
        List<String> steps = item.items("steps").stream()
                .filter(step -> step.text("percent").filter("0"::equals).isPresent())
                .map(step -> item.text("number").orElse("") + "."
                        + step.text("number").orElse(""))
                .toList();
        return steps.isEmpty() ? Cell.nothing() : Cell.text(String.join(", ", steps));
    }
}
