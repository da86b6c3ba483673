package org.prongsai.portal.procurement.web;

import static org.prongsai.portal.services.ServiceName.PROCUREMENT;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.components.Option;
import org.prongsai.portal.procurement.Procurement;
import org.prongsai.portal.procurement.ProcurementList;
import org.prongsai.portal.procurement.ProcurementPlan;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.OpenToAll;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the agency procures: the list, each procurement with its versions, and the plan. */
@Controller
class ProcurementsController {

    private static final String OCID = "/procurements/{ocid:ocds-[a-z0-9-]{1,70}}";

    private static final List<String> STAGES =
            List.of("REFERENCE_PRICE", "INVITED", "AWARDED", "CONTRACTED", "COMPLETED", "CANCELLED");
    private static final List<String> METHODS =
            List.of("E_MARKET", "E_BIDDING", "PRICE_INQUIRY", "SELECTION", "SPECIFIC");

    private final Services services;
    private final OfferedYears years;
    private final MessageSource messages;

    ProcurementsController(Services services, OfferedYears years, MessageSource messages) {
        this.services = services;
        this.years = years;
        this.messages = messages;
    }

    @OpenToAll
    @GetMapping("/procurements")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String fiscalYear,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var query = new ListQuery(fiscalYear, stage, method, q, cursor);
        var found = services.get(
                PROCUREMENT,
                ProcurementList.class,
                query.template(),
                query.values().toArray());
        var page = new ModelAndView("procurement/list")
                .addObject("query", query)
                .addObject("narrowed", query.narrowed())
                .addObject("yearOptions", yearOptions())
                .addObject("stageOptions", options("procurement.stage.", STAGES, locale))
                .addObject("methodOptions", options("procurement.method.", METHODS, locale));
        switch (found) {
            case Answer.Given<ProcurementList>(ProcurementList list) ->
                page.addObject("list", list)
                        .addObject("first", query.cursor() == null ? null : query.page(null))
                        .addObject("next", list.next() == null ? null : query.page(list.next()));
            case Answer.Refused<ProcurementList>(Problem problem) -> {
                page.setStatus(HttpStatus.BAD_REQUEST);
                page.addObject("refused", problem.errors().isEmpty() ? problem.detail() : said(problem));
            }
            case Answer.Unavailable<ProcurementList>() -> page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page;
    }

    /** What is wrong with what was asked, in the words of the service and the reader's language. */
    private static String said(Problem problem) {
        return problem.errors().getFirst().message();
    }

    private List<Option> yearOptions() {
        return years.all().stream()
                .map(year -> new Option(year.toString(), year.toString()))
                .toList();
    }

    private List<Option> options(String prefix, List<String> codes, Locale locale) {
        return codes.stream()
                .map(code -> new Option(code, messages.getMessage(prefix + code, null, locale)))
                .toList();
    }

    @OpenToAll
    @GetMapping(OCID)
    ModelAndView one(@PathVariable String ocid) {
        return page(services.get(PROCUREMENT, Procurement.class, "/api/procurements/{ocid}", ocid));
    }

    @OpenToAll
    @GetMapping(OCID + "/versions/{version:[1-9][0-9]{0,3}}")
    ModelAndView version(@PathVariable String ocid, @PathVariable int version) {
        return page(services.get(
                        PROCUREMENT, Procurement.class, "/api/procurements/{ocid}/versions/{version}", ocid, version))
                .addObject("permanent", true);
    }

    private static ModelAndView page(Answer<Procurement> answer) {
        return switch (answer) {
            case Answer.Given<Procurement>(Procurement procurement) ->
                new ModelAndView("procurement/one", "procurement", procurement);
            case Answer.Refused<Procurement> _ -> throw notFound();
            case Answer.Unavailable<Procurement>() ->
                new ModelAndView("procurement/one", HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @OpenToAll
    @GetMapping("/procurements/plan")
    ModelAndView planOfThisYear() {
        return plan(years.current());
    }

    @OpenToAll
    @GetMapping("/procurements/plan/{fiscalYear:2[5-7][0-9]{2}}")
    ModelAndView plan(@PathVariable int fiscalYear) {
        var answer = services.get(
                PROCUREMENT, ProcurementPlan.class, "/api/procurement-plans?fiscalYear={fiscalYear}", fiscalYear);
        var page = new ModelAndView("procurement/plan")
                .addObject("fiscalYear", fiscalYear)
                .addObject("years", years.all());
        switch (answer) {
            case Answer.Given<ProcurementPlan>(ProcurementPlan plan) -> page.addObject("plan", plan);
            case Answer.Refused<ProcurementPlan> _ -> throw notFound();
            case Answer.Unavailable<ProcurementPlan>() -> page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
