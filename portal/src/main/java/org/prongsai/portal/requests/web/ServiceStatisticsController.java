package org.prongsai.portal.requests.web;

import static org.prongsai.portal.services.ServiceName.REPORTING;

import java.util.Locale;
import org.prongsai.portal.components.Bars;
import org.prongsai.portal.requests.ServiceStatistics;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.Dates;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.OpenToAll;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How the requests of a fiscal year were handled. Without the reports the page stands and says so. */
@Controller
@RequestMapping("/services/statistics")
class ServiceStatisticsController {

    private final Services services;
    private final OfferedYears years;
    private final MessageSource texts;

    ServiceStatisticsController(Services services, OfferedYears years, MessageSource texts) {
        this.services = services;
        this.years = years;
        this.texts = texts;
    }

    /** The newest year in which somebody asked for a service, else this one. */
    @OpenToAll
    @GetMapping
    ModelAndView newest() {
        for (int fiscalYear : years.all()) {
            Answer<ServiceStatistics> answer = statistics(fiscalYear);
            boolean none =
                    answer instanceof Answer.Given<ServiceStatistics>(ServiceStatistics found) && found.received() == 0;
            if (!none) {
                return page(fiscalYear, answer);
            }
        }
        return ofYear(years.current());
    }

    @OpenToAll
    @GetMapping("/{fiscalYear:2[5-7][0-9]{2}}")
    ModelAndView ofYear(@PathVariable int fiscalYear) {
        return page(fiscalYear, statistics(fiscalYear));
    }

    private ModelAndView page(int fiscalYear, Answer<ServiceStatistics> answer) {
        return switch (answer) {
            case Answer.Given<ServiceStatistics>(ServiceStatistics found) ->
                page(fiscalYear, HttpStatus.OK)
                        .addObject("statistics", found)
                        .addObject("bars", byMonth(found))
                        .addObject("asOf", found.asOf());
            case Answer.Refused<ServiceStatistics> refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Unavailable<ServiceStatistics>() -> page(fiscalYear, HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private ModelAndView page(int fiscalYear, HttpStatus status) {
        return new ModelAndView("requests/statistics", status)
                .addObject("fiscalYear", fiscalYear)
                .addObject("years", years.all());
    }

    private Bars byMonth(ServiceStatistics found) {
        Locale language = LocaleContextHolder.getLocale();
        Dates dates = language.getLanguage().equals("en") ? Dates.EN : Dates.TH;
        return new Bars(
                texts.getMessage("serviceStatistics.byMonth", null, language),
                texts.getMessage("services.statistics.month", null, language),
                texts.getMessage("services.statistics.requests", null, language),
                found.byMonth().entrySet().stream()
                        .map(month -> Bars.Bar.of(
                                dates.months(month.getKey(), month.getKey()),
                                month.getValue().received()))
                        .toList());
    }

    private Answer<ServiceStatistics> statistics(int fiscalYear) {
        return services.get(
                REPORTING,
                ServiceStatistics.class,
                "/api/reports/service-statistics?fiscalYear={fiscalYear}",
                fiscalYear);
    }
}
