package org.prongsai.portal.measures.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Filter;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** The measures of a year on the desk: how far each is, and the way to publish what shows it. */
@Component
class MeasureDesk implements DeskSection {

    /** Who may publish the evidence that is missing. */
    private static final Set<Role> PUBLISHERS = Set.of(OFFICER, ITAS_ADMIN, ADMIN);

    private final OfferedYears years;

    MeasureDesk(OfferedYears years) {
        this.years = years;
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
        return new ListPage(
                "/api/reports/measures",
                "measures",
                List.of(new Filter(
                        "fiscalYear",
                        "",
                        Optional.of(String.valueOf(years.current())),
                        years.all().stream().map(String::valueOf).toList())),
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
                                                "desk.measures.publish"))
                                .onlyFor(PUBLISHERS)),
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
