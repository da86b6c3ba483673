package org.prongsai.portal.statistics.web;

import static org.prongsai.portal.services.ServiceName.REPORTING;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.portal.components.Bars;
import org.prongsai.portal.components.Bars.Bar;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.statistics.ComplaintStatistics;
import org.prongsai.portal.statistics.ComplaintStatistics.Count;
import org.prongsai.portal.web.Dates;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.OpenToAll;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How many complaints came in a fiscal year and what became of them; a year without any says so. */
@Controller
class StatisticsController {

    private static final String VIEW = "statistics/complaints";

    private final Services services;
    private final OfferedYears years;
    private final MessageSource texts;

    StatisticsController(Services services, OfferedYears years, MessageSource texts) {
        this.services = services;
        this.years = years;
        this.texts = texts;
    }

    /** What is counted, and where. */
    @OpenToAll
    @GetMapping("/statistics")
    String index() {
        return "statistics/index";
    }

    /** Without a year, the one that runs. */
    @OpenToAll
    @GetMapping("/statistics/complaints")
    ModelAndView complaints(
            @RequestParam(required = false) @Nullable String fiscalYear, @ModelAttribute("dates") Dates dates) {
        int year = fiscalYear == null ? years.current() : year(fiscalYear);
        return switch (services.get(
                REPORTING,
                ComplaintStatistics.class,
                "/api/reports/complaint-statistics?fiscalYear={fiscalYear}",
                year)) {
            case Answer.Given<ComplaintStatistics>(ComplaintStatistics statistics) ->
                page(year, HttpStatus.OK)
                        .addObject("statistics", statistics)
                        .addObject("charts", charts(statistics, dates))
                        .addObject("asOf", statistics.asOf());
            case Answer.Refused<ComplaintStatistics> refused -> throw notFound();
            case Answer.Unavailable<ComplaintStatistics>() -> page(year, HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private List<Bars> charts(ComplaintStatistics statistics, Dates dates) {
        var byMonth = chart(
                "statistics.byMonth",
                "statistics.month",
                statistics.byMonth().entrySet().stream()
                        .map(month -> Bar.of(dates.months(month.getKey(), month.getKey()), month.getValue()))
                        .toList());
        var others = Stream.of(
                chart("statistics.byKind", "statistics.kind", bars(statistics.kinds(), "kind.")),
                chart("statistics.byStatus", "progress.status", bars(statistics.states(), "progress.status.")),
                chart("statistics.byReply", "statistics.time", bars(statistics.replies(), "statistics.time.")),
                chart("statistics.byDecision", "statistics.time", bars(statistics.decisions(), "statistics.time.")),
                chart("statistics.byOutcome", "statistics.outcome", bars(statistics.outcomes(), "progress.outcome.")),
                chart("statistics.byChannel", "statistics.channel", bars(statistics.channels(), "statistics.channel.")),
                chart("statistics.byStars", "statistics.stars", bars(statistics.stars(), "statistics.stars.")));
        return Stream.concat(Stream.of(byMonth), others.filter(Bars::hasAny)).toList();
    }

    private Bars chart(String caption, String names, List<Bar> rows) {
        return new Bars(text(caption), text(names), text("statistics.number"), rows);
    }

    /** @param prefix of the words for each value; a value without words is shown as it is */
    private List<Bar> bars(List<Count> counts, String prefix) {
        var locale = LocaleContextHolder.getLocale();
        return counts.stream()
                .map(count -> Bar.of(
                        Objects.requireNonNullElse(
                                texts.getMessage(prefix + count.of(), null, count.of(), locale), count.of()),
                        count.number()))
                .toList();
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
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
