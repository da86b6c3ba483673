package org.prongsai.procurement.process.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.process.Procurement;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.ReadProcurements;
import org.prongsai.procurement.process.ReadProcurements.Wanted;
import org.prongsai.procurement.process.SearchText;
import org.prongsai.procurement.process.Stage;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.Cursor;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody reads what is published; staff also what is not yet. */
@RestController
@RequestMapping("/api/procurements")
class ProcurementController {

    private static final int PAGE = 20;
    private static final int LONGEST_QUERY = 100;

    private final ReadProcurements readProcurements;
    private final ProcurementView view;

    ProcurementController(ReadProcurements readProcurements, ProcurementView view) {
        this.readProcurements = readProcurements;
        this.view = view;
    }

    /** In which order a list is read. */
    enum Order {
        NEWEST,
        OLDEST
    }

    @Operation(
            summary = "Procurements by the day of what happened last",
            description = "q finds a part of the title, of the ocid, of the project number of e-GP, or of the name of "
                    + "a juristic person who bid: two characters or more, Thai or not.")
    @OpenToAll
    @GetMapping
    Page<ProcurementSummary> list(
            Caller caller,
            @RequestParam Optional<FiscalYear> fiscalYear,
            @RequestParam Optional<Stage> stage,
            @RequestParam Optional<Method> method,
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "NEWEST") Order order,
            @RequestParam Optional<String> cursor) {
        var wanted =
                new Wanted(fiscalYear, stage, method, q.map(ProcurementController::plain), Readers.readsAll(caller));
        var list = "procurements?fiscalYear=%s&stage=%s&method=%s&q=%s&order=%s"
                .formatted(
                        fiscalYear.map(FiscalYear::toString).orElse(""),
                        stage.map(Stage::name).orElse(""),
                        method.map(Method::name).orElse(""),
                        wanted.text().orElse(""),
                        order);
        var from = cursor.map(text -> Cursor.decode(list, text).position().getFirst());
        var found = readProcurements.list(caller.agency(), wanted, order == Order.OLDEST, from, PAGE);
        return new Page<>(
                found.items().stream().map(item -> view.summary(caller, item)).toList(),
                found.next().map(next -> Cursor.after(next).encode(list)).orElse(null));
    }

    private static String plain(String query) {
        var plain = SearchText.plain(query);
        if (query.length() > LONGEST_QUERY || plain.length() < SearchText.SHORTEST) {
            throw Problem.invalid("q", "rule.query-length").asException();
        }
        return plain;
    }

    @Operation(
            summary = "One procurement with its history",
            description = "Each step that was published made a version, which keeps its address for ever. What puts "
                    + "something right is a version of its own, and names the one that was wrong.")
    @OpenToAll
    @GetMapping("/{ocid}")
    ResponseEntity<ProcurementAnswer> read(Caller caller, @PathVariable String ocid) {
        var found = find(caller, ocid);
        return answer(caller, found, ((Recorded) found.state()).version());
    }

    @Operation(summary = "A procurement as it stood at a version that was published")
    @OpenToAll
    @GetMapping("/{ocid}/versions/{version}")
    ResponseEntity<ProcurementAnswer> version(Caller caller, @PathVariable String ocid, @PathVariable int version) {
        var found = find(caller, ocid);
        if (!((Recorded) found.state()).isPublished(version)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return answer(caller, found, version);
    }

    /** What the reader may not see is not there. */
    private Snapshot<Procurement> find(Caller caller, String ocid) {
        return readProcurements
                .find(caller.agency(), ocid)
                .filter(found -> Readers.readsAll(caller) || ((Recorded) found.state()).isPublic())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private ResponseEntity<ProcurementAnswer> answer(Caller caller, Snapshot<Procurement> found, int version) {
        var whole = (Recorded) found.state();
        var names = readProcurements.names(found.id(), whole.at(version));
        return ResponseEntity.ok()
                // who bid is shown while their agency's key is there, and no longer
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .eTag(ExpectedVersion.eTag(version))
                .body(view.answer(caller, whole, version, names));
    }
}
