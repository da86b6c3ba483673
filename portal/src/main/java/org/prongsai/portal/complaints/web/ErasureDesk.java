package org.prongsai.portal.complaints.web;

import static org.prongsai.support.security.Role.HEAD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.CasePage;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Due;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.desk.Query;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/**
 * Erasures on the desk of whoever answers for the agency and reads no complaints: they see of a case its codes and days,
 * and say whether it may go.
 */
@Component
class ErasureDesk implements DeskSection {

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public ServiceName service() {
        return ServiceName.COMPLAINT;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(HEAD);
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Query> beside() {
        return Optional.of(new Query(ServiceName.COMPLAINT, "/api/categories", Map.of()));
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/complaints/erasures",
                List.of(),
                List.of(
                        Column.text("trackingNumber"),
                        Column.code("kind", ComplaintDesk.KIND),
                        Column.day("endedOn"),
                        Column.day("keptUntil"),
                        Column.person("proposedBy")));
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/complaints/erasures/{id}",
                ErasureDesk::number,
                item -> Cell.badge(
                        item.has("erasedOn") ? "plain" : "warn",
                        "desk.erasures.state.",
                        item.has("erasedOn") ? "ERASED" : "WAITING"),
                facts(),
                List.of(),
                _ -> List.of(),
                List.of(Action.of("approve-erasure", "/api/complaints/{id}/approve-erasure", Field.area("reason", true))
                        .asGrave())));
    }

    private static List<Column> facts() {
        return List.of(
                Column.code("kind", ComplaintDesk.KIND),
                new Column("category", item -> ComplaintPage.category(item, "category")),
                Column.code("status", ComplaintDesk.STATUS),
                Column.code("outcome", "desk.complaints.outcome."),
                Column.day("receivedOn"),
                Column.day("endedOn"),
                Column.day("keptUntil"),
                Column.person("proposedBy"),
                Column.day("erasedOn"));
    }

    @Override
    public List<Due> due() {
        return List.of(new Due(
                "waiting",
                Set.of(HEAD),
                _ -> Map.of(),
                ErasureDesk::number,
                item -> Cell.day(item.day("endedOn").orElse(null)),
                _ -> false));
    }

    private static Cell number(Item item) {
        return Cell.text(item.textOrNull("trackingNumber"));
    }
}
