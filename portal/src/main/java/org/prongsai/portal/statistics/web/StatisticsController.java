package org.prongsai.portal.statistics.web;

import static org.prongsai.portal.services.ServiceName.REPORTING;

import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.statistics.ComplaintStatistics;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How many complaints came in a fiscal year and what became of them; a year without any says so. */
@Controller
class StatisticsController {

    private static final String VIEW = "statistics/complaints";

    private final Services services;
    private final OfferedYears years;

    StatisticsController(Services services, OfferedYears years) {
        this.services = services;
        this.years = years;
    }

    /** Without a year, the one that runs. */
    @OpenToAll
    @GetMapping("/statistics/complaints")
    ModelAndView complaints(@RequestParam(required = false) @Nullable String fiscalYear) {
        int year = fiscalYear == null ? years.current() : year(fiscalYear);
        return switch (services.get(
                REPORTING,
                ComplaintStatistics.class,
                "/api/reports/complaint-statistics?fiscalYear={fiscalYear}",
                year)) {
            case Answer.Given<ComplaintStatistics>(ComplaintStatistics statistics) ->
                page(year, HttpStatus.OK).addObject("statistics", statistics).addObject("asOf", statistics.asOf());
            case Answer.Refused<ComplaintStatistics> refused -> throw notFound();
            case Answer.Unavailable<ComplaintStatistics>() -> page(year, HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private ModelAndView page(int year, HttpStatus status) {
        return new ModelAndView(VIEW, status).addObject("fiscalYear", year).addObject("years", years.all());
    }

    private static int year(String text) {
        try {
            return new FiscalYear(Integer.parseInt(ThaiDigits.toArabic(text))).value();
        } catch (IllegalArgumentException notAYear) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
