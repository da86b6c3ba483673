package org.prongsai.portal.disclosures.web;

import static org.prongsai.portal.services.ServiceName.INTEGRITY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.portal.disclosures.Choice;
import org.prongsai.portal.disclosures.Disclosures;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the agency has published, newest first. What a reader chose stands in the address, to be sent to others. */
@Controller
class DocumentsController {

    private final Services services;
    private final OfferedYears years;

    DocumentsController(Services services, OfferedYears years) {
        this.services = services;
        this.years = years;
    }

    @OpenToAll
    @GetMapping("/documents")
    ModelAndView documents(
            @RequestParam(required = false) @Nullable String fiscalYear,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor) {
        var chosen = new Choice(year(fiscalYear), kind(kind));
        var path = new StringBuilder("/api/disclosures");
        var variables = new ArrayList<String>();
        and(path, variables, "fiscalYear", chosen.fiscalYear());
        and(path, variables, "kind", chosen.kind());
        and(path, variables, "cursor", cursor);
        return page("disclosures/documents", path.toString(), variables)
                .addObject("chosen", chosen)
                .addObject("kinds", Disclosures.KINDS)
                .addObject("years", years.all());
    }

    @OpenToAll
    @GetMapping("/news")
    ModelAndView news(@RequestParam(required = false) @Nullable String cursor) {
        var path = new StringBuilder("/api/news");
        var variables = new ArrayList<String>();
        and(path, variables, "cursor", cursor);
        return page("disclosures/news", path.toString(), variables);
    }

    private static void and(StringBuilder path, List<String> variables, String name, @Nullable String value) {
        if (value != null) {
            path.append(variables.isEmpty() ? "?" : "&")
                    .append(name)
                    .append("={")
                    .append(name)
                    .append('}');
            variables.add(value);
        }
    }

    private ModelAndView page(String view, String path, List<String> variables) {
        return switch (services.get(INTEGRITY, Disclosures.class, path, variables.toArray())) {
            case Answer.Given<Disclosures>(Disclosures found) -> new ModelAndView(view, "found", found);
            case Answer.Refused<Disclosures> refused -> throw notFound();
            case Answer.Unavailable<Disclosures>() -> new ModelAndView(view, HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static @Nullable String year(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String year = ThaiDigits.toArabic(text);
        if (!year.matches("2[5-7][0-9]{2}")) {
            throw notFound();
        }
        return year;
    }

    private static @Nullable String kind(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!Disclosures.KINDS.contains(text)) {
            throw notFound();
        }
        return text;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
