package org.prongsai.portal.procurement.web;

import static org.prongsai.support.security.Role.PROCUREMENT_OFFICER;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Filter;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.desk.Typed;
import org.prongsai.portal.procurement.Baht;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The procurement plan of a year on the desk: adopted once, item by item, and each item is where a procurement begins. */
@Component
class PlanDesk implements DeskSection {

    private static final String FISCAL_YEAR = "fiscalYear";
    private static final String PLANNED_FOR = "plannedFor";

    private static final Field ITEMS = Field.rows(
            "items",
            true,
            5,
            Field.number("number", true),
            Field.text("titleTh", true),
            Field.choice("category", true, "procurement.category.", ProcurementActions.CATEGORIES),
            Field.choice("method", true, "procurement.method.", ProcurementActions.METHODS),
            Field.amount("budget", true),
            Field.month(PLANNED_FOR, false),
            Field.text("fundSourceTh", false));

    private static final List<Field> FIELDS =
            List.of(Field.number(FISCAL_YEAR, true), Field.day("adoptedOn", true), ITEMS);

    private final OfferedYears years;

    PlanDesk(OfferedYears years) {
        this.years = years;
    }

    @Override
    public String name() {
        return "procurement-plan";
    }

    @Override
    public ServiceName service() {
        return ServiceName.PROCUREMENT;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(PROCUREMENT_OFFICER);
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public ListPage list() {
        return new ListPage(
                "/api/procurement-plans",
                "items",
                List.of(new Filter(
                        FISCAL_YEAR,
                        "",
                        Optional.of(String.valueOf(years.current())),
                        years.forStaff().stream().map(String::valueOf).toList())),
                List.of(
                        new Column(
                                "titleTh",
                                item -> Cell.thai(item.text("number").orElse("") + ". "
                                        + item.text("titleTh").orElse(""))),
                        Column.code("category", "procurement.category."),
                        Column.code("method", "procurement.method."),
                        new Column("budget", item -> Cell.text(Baht.shown(item.textOrNull("budget")))),
                        new Column(PLANNED_FOR, PlanDesk::month),
                        Column.thai("fundSourceTh"),
                        new Column("begin", item -> Cell.link(begin(item), "desk.procurement-plan.begin"))),
                "number");
    }

    private static Cell month(Item item) {
        return Cell.month(item.text(PLANNED_FOR).map(YearMonth::parse).orElse(null));
    }

    /** The form of a procurement with what the plan says of it; that is published, and may stand in an address. */
    private static String begin(Item item) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(FISCAL_YEAR, item.whole().text(FISCAL_YEAR).orElse(""));
        known.put("planItem", item.text("number").orElse(""));
        for (String name : List.of("titleTh", "category", "method", "budget", "fundSourceTh")) {
            item.text(name).ifPresent(value -> known.put(name, value));
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/staff/procurements/new/begin");
        known.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(known).toUriString();
    }

    @Override
    public List<Action> beginnings() {
        return List.of(new Action("adopt", "/api/procurement-plans", FIELDS, _ -> true, false, PlanDesk::body));
    }

    private static Map<String, Object> body(Typed typed) {
        Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(FIELDS, typed));
        List<Map<String, Object>> items = typed.rows(ITEMS).stream()
                .map(row -> item(Action.asTyped(ITEMS.parts(), row.typed()), body.getOrDefault(FISCAL_YEAR, "")))
                .toList();
        body.put(ITEMS.name(), items);
        return body;
    }

    /** The form asks for the month alone: its year follows from the fiscal year. */
    private static Map<String, Object> item(Map<String, Object> parts, Object fiscalYear) {
        Map<String, Object> item = new LinkedHashMap<>(parts);
        if (item.remove(PLANNED_FOR) instanceof Integer month && fiscalYear instanceof Integer year) {
            monthOf(year, month).ifPresent(found -> item.put(PLANNED_FOR, found.toString()));
        }
        return item;
    }

    /** Empty for what is no fiscal year: the service says what is wrong with it. */
    private static Optional<YearMonth> monthOf(int year, int month) {
        try {
            return new FiscalYear(year)
                    .months().stream()
                            .filter(one -> one.getMonth() == Month.of(month))
                            .findFirst();
        } catch (IllegalArgumentException | DateTimeException noYear) {
            return Optional.empty();
        }
    }
}
