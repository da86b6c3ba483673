package org.prongsai.portal.oit.web;

import static org.prongsai.portal.services.ServiceName.REPORTING;

import java.util.Optional;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.portal.oit.OitItem;
import org.prongsai.portal.oit.OitYear;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The assessment of a fiscal year, and one permanent address an item. Without the reports the page stands. */
@Controller
@RequestMapping("/oit")
class OitController {

    private static final String YEAR = "/{fiscalYear:2[5-7][0-9]{2}}";

    private final Services services;
    private final OfferedYears years;

    OitController(Services services, OfferedYears years) {
        this.services = services;
        this.years = years;
    }

    /** The newest year that has a list, since a year's list is often adopted after the year has begun. */
    @OpenToAll
    @GetMapping
    ModelAndView newest() {
        for (int fiscalYear : years.all()) {
            Answer<OitYear> answer = year(fiscalYear);
            boolean none = answer instanceof Answer.Given<OitYear>(OitYear year)
                    && year.items().isEmpty();
            if (!none) {
                return list(fiscalYear, answer);
            }
        }
        return list(years.current(), new Answer.Given<>(OitYear.none(years.current())));
    }

    @OpenToAll
    @GetMapping(YEAR)
    ModelAndView ofYear(@PathVariable int fiscalYear) {
        return list(fiscalYear, year(fiscalYear));
    }

    /** A code may be written as staff write it, {@code 0๓๑}; the address that stays is the one with the letter O. */
    @OpenToAll
    @GetMapping(YEAR + "/{code}")
    ModelAndView one(@PathVariable int fiscalYear, @PathVariable String code) {
        String canonical = ThaiDigits.itemCode(code).orElseThrow(OitController::notFound);
        if (!canonical.equals(code)) {
            var redirect = new RedirectView("/oit/" + fiscalYear + "/" + canonical);
            redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            return new ModelAndView(redirect);
        }
        return switch (year(fiscalYear)) {
            case Answer.Given<OitYear>(OitYear year) -> {
                OitItem item = year.item(canonical).orElseThrow(OitController::notFound);
                Optional<OitYear.Group> group = year.groups().stream()
                        .filter(known -> known.code().equals(item.group()))
                        .findFirst();
                yield page("oit/one", fiscalYear, HttpStatus.OK)
                        .addObject("item", item)
                        .addObject("group", group.orElse(null))
                        .addObject("asOf", year.asOf());
            }
            case Answer.Refused<OitYear> refused -> throw notFound();
            case Answer.Unavailable<OitYear>() -> unavailable(fiscalYear);
        };
    }

    private ModelAndView list(int fiscalYear, Answer<OitYear> answer) {
        return switch (answer) {
            case Answer.Given<OitYear>(OitYear year) ->
                page("oit/year", fiscalYear, HttpStatus.OK)
                        .addObject("year", year)
                        .addObject("asOf", year.asOf());
            case Answer.Refused<OitYear> refused -> throw notFound();
            case Answer.Unavailable<OitYear>() -> unavailable(fiscalYear);
        };
    }

    private ModelAndView unavailable(int fiscalYear) {
        return page("oit/year", fiscalYear, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView page(String view, int fiscalYear, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("fiscalYear", fiscalYear)
                .addObject("years", years.all());
    }

    private Answer<OitYear> year(int fiscalYear) {
        return services.get(REPORTING, OitYear.class, "/api/reports/oit?fiscalYear={fiscalYear}", fiscalYear);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
