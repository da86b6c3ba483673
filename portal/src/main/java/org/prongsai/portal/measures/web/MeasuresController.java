package org.prongsai.portal.measures.web;

import static org.prongsai.portal.services.ServiceName.REPORTING;

import org.prongsai.portal.measures.Measure;
import org.prongsai.portal.measures.MeasuresOfYear;
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

/** The measures of a fiscal year, and each of them with its steps. Without the reports the page stands and says so. */
@Controller
@RequestMapping("/measures")
class MeasuresController {

    private static final String YEAR = "/{fiscalYear:2[5-7][0-9]{2}}";

    private final Services services;
    private final OfferedYears years;

    MeasuresController(Services services, OfferedYears years) {
        this.services = services;
        this.years = years;
    }

    /** The newest year that has measures, since a year's plan is often adopted after the year has begun. */
    @OpenToAll
    @GetMapping
    ModelAndView newest() {
        for (int fiscalYear : years.all()) {
            Answer<MeasuresOfYear> answer = measures(fiscalYear);
            boolean none = answer instanceof Answer.Given<MeasuresOfYear>(MeasuresOfYear year)
                    && year.measures().isEmpty();
            if (!none) {
                return list(fiscalYear, answer);
            }
        }
        return list(years.current(), new Answer.Given<>(MeasuresOfYear.none(years.current())));
    }

    @OpenToAll
    @GetMapping(YEAR)
    ModelAndView ofYear(@PathVariable int fiscalYear) {
        return list(fiscalYear, measures(fiscalYear));
    }

    @OpenToAll
    @GetMapping(YEAR + "/{number:[1-9][0-9]?}")
    ModelAndView one(@PathVariable int fiscalYear, @PathVariable int number) {
        return switch (measures(fiscalYear)) {
            case Answer.Given<MeasuresOfYear>(MeasuresOfYear year) -> {
                Measure measure = year.measure(number).orElseThrow(MeasuresController::notFound);
                yield page("measures/one", fiscalYear, HttpStatus.OK)
                        .addObject("measure", measure)
                        .addObject("asOf", year.asOf());
            }
            case Answer.Refused<MeasuresOfYear> refused -> throw notFound();
            case Answer.Unavailable<MeasuresOfYear>() -> unavailable(fiscalYear);
        };
    }

    private ModelAndView list(int fiscalYear, Answer<MeasuresOfYear> answer) {
        return switch (answer) {
            case Answer.Given<MeasuresOfYear>(MeasuresOfYear year) ->
                page("measures/year", fiscalYear, HttpStatus.OK)
                        .addObject("year", year)
                        .addObject("asOf", year.asOf());
            case Answer.Refused<MeasuresOfYear> refused -> throw notFound();
            case Answer.Unavailable<MeasuresOfYear>() -> unavailable(fiscalYear);
        };
    }

    private ModelAndView unavailable(int fiscalYear) {
        return page("measures/year", fiscalYear, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView page(String view, int fiscalYear, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("fiscalYear", fiscalYear)
                .addObject("years", years.all());
    }

    private Answer<MeasuresOfYear> measures(int fiscalYear) {
        return services.get(
                REPORTING, MeasuresOfYear.class, "/api/reports/measures?fiscalYear={fiscalYear}", fiscalYear);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
