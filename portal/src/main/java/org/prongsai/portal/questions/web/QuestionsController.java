package org.prongsai.portal.questions.web;

import static org.prongsai.portal.services.ServiceName.COMPLAINT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.complaints.Categories;
import org.prongsai.portal.complaints.Categories.Category;
import org.prongsai.portal.questions.Questions;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Services;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Questions that were asked and answered (O8), to be searched before one asks again. */
@Controller
class QuestionsController {

    private final Services services;

    QuestionsController(Services services) {
        this.services = services;
    }

    @OpenToAll
    @GetMapping("/questions")
    ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String cursor) {
        String words = q.strip();
        Map<String, String> query = query(words, cursor);
        var page = new ModelAndView("questions")
                .addObject("q", words)
                .addObject("narrowed", !words.isEmpty())
                .addObject("first", cursor.isBlank() ? null : address(words, null));
        return switch (services.get(
                COMPLAINT, Questions.class, template(query), query.values().toArray())) {
            case Answer.Given<Questions>(Questions questions) ->
                page.addObject("questions", questions)
                        .addObject("categories", categories())
                        .addObject("next", questions.next() == null ? null : address(words, questions.next()));
            case Answer.Refused<Questions> refused -> {
                // Too long a search, or a cursor of another list: there is nothing to be found by it.
                page.setStatus(HttpStatus.BAD_REQUEST);
                yield page.addObject("questions", new Questions(List.of(), null));
            }
            case Answer.Unavailable<Questions>() -> {
                page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
                yield page;
            }
        };
    }

    /** By their codes; none while nobody names them. */
    private Map<String, Category> categories() {
        return services.get(COMPLAINT, Categories.class, "/api/categories")
                        instanceof Answer.Given<Categories>(Categories known)
                ? known.items().stream().collect(Collectors.toMap(Category::code, category -> category))
                : Map.of();
    }

    private static Map<String, String> query(String words, @Nullable String cursor) {
        var query = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) {
            query.put("q", words);
        }
        if (cursor != null && !cursor.isBlank()) {
            query.put("cursor", cursor);
        }
        return query;
    }

    /** The address at the service, with a variable for each value. */
    private static String template(Map<String, String> query) {
        return query.isEmpty()
                ? "/api/questions"
                : query.keySet().stream()
                        .map(name -> name + "={" + name + "}")
                        .collect(Collectors.joining("&", "/api/questions?", ""));
    }

    private static String address(String words, @Nullable String cursor) {
        Map<String, String> query = query(words, cursor);
        var address = UriComponentsBuilder.fromPath("/questions");
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }
}
