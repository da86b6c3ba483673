package org.prongsai.portal.procurement.web;

import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.PROCUREMENT_OFFICER;

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
import org.prongsai.portal.desk.Filter;
import org.prongsai.portal.desk.Happening;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.procurement.Baht;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** Procurements on the desk: how far each is, which step comes next, and what of it everybody reads. */
@Component
class ProcurementDesk implements DeskSection {

    private static final String STAGE = "procurement.stage.";
    private static final String METHOD = "procurement.method.";
    private static final String CATEGORY = "procurement.category.";
    private static final List<String> STAGES =
            List.of("PLANNED", "REFERENCE_PRICE", "INVITED", "AWARDED", "CONTRACTED", "COMPLETED", "CANCELLED");

    private final OfferedYears years;

    ProcurementDesk(OfferedYears years) {
        this.years = years;
    }

    @Override
    public String name() {
        return "procurements";
    }

    @Override
    public ServiceName service() {
        return ServiceName.PROCUREMENT;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(PROCUREMENT_OFFICER, HEAD, EXECUTIVE, AUDITOR);
    }

    @Override
    public Set<Role> beginners() {
        return Set.of(PROCUREMENT_OFFICER);
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/procurements",
                List.of(
                        Filter.of(
                                "fiscalYear",
                                "",
                                years.forStaff().stream().map(String::valueOf).toList()),
                        Filter.of("stage", STAGE, STAGES),
                        Filter.of("method", METHOD, ProcurementActions.METHODS)),
                List.of(
                        Column.thai("titleTh"),
                        new Column("stage", ProcurementDesk::stage),
                        Column.code("method", METHOD),
                        baht("budget"),
                        Column.day("lastOccurredOn"),
                        new Column("published", ProcurementDesk::published)));
    }

    private static Column baht(String path) {
        return new Column(
                path.substring(path.lastIndexOf('.') + 1), item -> Cell.text(Baht.shown(item.textOrNull(path))));
    }

    private static Cell stage(Item item) {
        String stage = item.text("stage").orElse("");
        String tone = switch (stage) {
            case "REFERENCE_PRICE", "INVITED" -> "warn";
            case "AWARDED", "CONTRACTED" -> "info";
            case "COMPLETED" -> "good";
            default -> "plain";
        };
        return Cell.badge(tone, STAGE, stage);
    }

    private static Cell published(Item item) {
        return Cell.code("desk.procurements.published.", String.valueOf(item.flag("published")));
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/procurements/{id}",
                item -> Cell.thai(item.textOrNull("titleTh")),
                ProcurementDesk::stage,
                List.of(
                        Column.text("ocid"),
                        Column.text("egpProjectNumber"),
                        Column.text("fiscalYear"),
                        Column.text("planItem"),
                        Column.code("category", CATEGORY),
                        Column.code("method", METHOD),
                        new Column("legalGround", ProcurementDesk::ground),
                        baht("budget"),
                        Column.thai("fundSourceTh"),
                        new Column(
                                "referencePrice",
                                item -> Cell.text(Baht.shown(item.textOrNull("referencePrice.amount")))),
                        Column.thai("referencePrice.sourceTh"),
                        Column.day("invitation.invitedOn"),
                        Column.day("invitation.closesOn"),
                        Column.day("award.awardedOn"),
                        baht("award.agreedPrice"),
                        new Column("contractNumber", item -> Cell.text(item.textOrNull("contract.number"))),
                        Column.day("contract.signedOn"),
                        new Column("contractAmount", item -> Cell.text(Baht.shown(item.textOrNull("contract.amount")))),
                        Column.day("contract.dueOn"),
                        Column.day("completedOn"),
                        Column.day("cancellation.cancelledOn"),
                        new Column("publicPage", ProcurementDesk::publicPage)),
                List.of(
                        new Column("legalGroundTh", item -> Cell.thai(item.textOrNull("legalGround.textTh"))),
                        new Column("awardReason", item -> Cell.thai(item.textOrNull("award.reasonTh"))),
                        new Column("cancellationReason", item -> Cell.thai(item.textOrNull("cancellation.reasonTh")))),
                List.of(new CasePage.Table(
                        "bidders",
                        item -> item.items("award.bidders"),
                        List.of(
                                new Column("bidder", ProcurementDesk::bidder),
                                Column.text("taxNumber"),
                                baht("price"),
                                new Column("winner", ProcurementDesk::winner)))),
                item -> item.items("history").stream()
                        .map(step -> step(item, step))
                        .toList(),
                ProcurementActions.steps()));
    }

    private static Cell ground(Item item) {
        return Cell.named(
                item.text("legalGround.nameTh").orElse(item.textOrNull("legalGround.code")),
                item.text("legalGround.nameEn").orElse(item.textOrNull("legalGround.code")));
    }

    private static Cell bidder(Item bidder) {
        return bidder.has("name") ? Cell.thai(bidder.textOrNull("name")) : Cell.code("procurement.bidder.", "erased");
    }

    private static Cell winner(Item bidder) {
        return bidder.flag("winner") ? Cell.badge("good", "desk.procurements.winner.", "true") : Cell.nothing();
    }

    private static Cell publicPage(Item item) {
        return item.flag("published")
                ? Cell.link("/procurements/" + item.text("ocid").orElse(""), "desk.procurements.see")
                : Cell.code("desk.procurements.published.", "false");
    }

    private static Happening step(Item item, Item step) {
        String version = step.text("version").orElse("0");
        return new Happening(
                step.moment("recordedAt").orElseThrow(),
                Cell.code("procurement.step.", step.textOrNull("stage")),
                null,
                step.textOrNull("corrects.reasonTh"),
                step.day("occurredOn").orElse(null),
                new Happening.Version(
                        Long.parseLong(version),
                        step.has("url")
                                ? "/procurements/" + item.text("ocid").orElse("") + "/versions/" + version
                                : null,
                        step.text("corrects.version").map(Integer::valueOf).orElse(null)));
    }

    @Override
    public List<Action> beginnings() {
        return List.of(ProcurementActions.begin());
    }

    /** The stages that a next step is due in. */
    @Override
    public List<Due> due() {
        return List.of(
                waiting("prepare", "PLANNED"),
                waiting("invite", "REFERENCE_PRICE"),
                waiting("award", "INVITED"),
                waiting("contract", "AWARDED"),
                waiting("complete", "CONTRACTED"));
    }

    private static Due waiting(String name, String stage) {
        return new Due(
                name,
                Set.of(PROCUREMENT_OFFICER),
                _ -> Map.of("stage", stage, "order", "OLDEST"),
                item -> Cell.thai(item.textOrNull("titleTh")),
                item -> Cell.day(item.day("lastOccurredOn").orElse(null)),
                _ -> false);
    }
}
