package org.prongsai.portal.procurement.web;

import static org.prongsai.portal.services.ServiceName.REPORTING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.prongsai.portal.components.Bars;
import org.prongsai.portal.components.Bars.Bar;
import org.prongsai.portal.procurement.Baht;
import org.prongsai.portal.procurement.ProcurementStatistics;
import org.prongsai.portal.procurement.ProcurementStatistics.Figures;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.Dates;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.OpenToAll;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How much was procured in a fiscal year, by which methods, how far it has come, and when it was awarded. */
@Controller
class ProcurementStatisticsController {

    private static final List<String> METHODS =
            List.of("E_MARKET", "E_BIDDING", "PRICE_INQUIRY", "SELECTION", "SPECIFIC");
    private static final List<String> STAGES =
            List.of("PLANNED", "REFERENCE_PRICE", "INVITED", "AWARDED", "CONTRACTED", "COMPLETED", "CANCELLED");

    private final Services services;
    private final OfferedYears years;
    private final MessageSource messages;

    ProcurementStatisticsController(Services services, OfferedYears years, MessageSource messages) {
        this.services = services;
        this.years = years;
        this.messages = messages;
    }

    @OpenToAll
    @GetMapping("/procurements/statistics")
    ModelAndView ofThisYear(Locale locale, @ModelAttribute("dates") Dates dates) {
        return ofYear(years.current(), locale, dates);
    }

    @OpenToAll
    @GetMapping("/procurements/statistics/{fiscalYear:2[5-7][0-9]{2}}")
    ModelAndView ofYear(@PathVariable int fiscalYear, Locale locale, @ModelAttribute("dates") Dates dates) {
        var answer = services.get(
                REPORTING,
                ProcurementStatistics.class,
                "/api/reports/procurement-statistics?fiscalYear={fiscalYear}",
                fiscalYear);
        var page = new ModelAndView("procurement/statistics")
                .addObject("fiscalYear", fiscalYear)
                .addObject("years", years.all());
        switch (answer) {
            case Answer.Given<ProcurementStatistics>(ProcurementStatistics statistics) ->
                page.addObject("statistics", statistics)
                        .addObject("asOf", statistics.asOf())
                        .addObject("charts", charts(statistics, locale, dates));
            case Answer.Refused<ProcurementStatistics> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Unavailable<ProcurementStatistics>() -> page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page;
    }

    private List<Bars> charts(ProcurementStatistics statistics, Locale locale, Dates dates) {
        var byMonth = statistics.byMonth().entrySet().stream()
                .map(month -> money(
                        dates.months(month.getKey(), month.getKey()),
                        month.getValue().agreed()))
                .toList();
        return List.of(
                bars(
                        "countByMethod",
                        "method",
                        "count",
                        locale,
                        counts("method", METHODS, statistics::ofMethod, locale)),
                bars("moneyByMethod", "method", "baht", locale, money("method", METHODS, statistics::ofMethod, locale)),
                bars("countByStage", "stage", "count", locale, counts("stage", STAGES, statistics::ofStage, locale)),
                bars("moneyByMonth", "month", "baht", locale, byMonth));
    }

    private Bars bars(String caption, String names, String values, Locale locale, List<Bar> rows) {
        return new Bars(
                text("procurement.chart." + caption, locale),
                text("procurement.chart.of." + names, locale),
                text("procurement.chart.in." + values, locale),
                rows);
    }

    private List<Bar> counts(String kind, List<String> codes, Function<String, Figures> figures, Locale locale) {
        return codes.stream()
                .map(code ->
                        Bar.of(name(kind, code, locale), figures.apply(code).count()))
                .toList();
    }

    private List<Bar> money(String kind, List<String> codes, Function<String, Figures> figures, Locale locale) {
        return codes.stream()
                .map(code -> money(name(kind, code, locale), figures.apply(code).budget()))
                .toList();
    }

    private static Bar money(String name, String amount) {
        return new Bar(name, new BigDecimal(amount), String.valueOf(Baht.shown(amount)));
    }

    private String name(String kind, String code, Locale locale) {
        return text("procurement." + kind + "." + code, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
