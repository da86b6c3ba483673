package org.prongsai.portal.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Filter;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffServices;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The list of a section. Its filters and its place are in its address, so that it can be sent to a colleague. */
@Controller
class ListController {

    private final Sections sections;
    private final StaffServices services;
    private final Directory directory;

    ListController(Sections sections, StaffServices services, Directory directory) {
        this.sections = sections;
        this.services = services;
        this.directory = directory;
    }

    /** Not by itself: a service that believes no token would send the browser round and round. */
    static ModelAndView signInAgain() {
        return new ModelAndView("staff/not-signed-in", HttpStatus.UNAUTHORIZED)
                .addObject("notice", "login.notice.notBelieved");
    }

    // who is not signed in was stopped at the gate
    @OpenToAll
    @GetMapping("/staff/{section:[a-z-]+}")
    ModelAndView list(
            @PathVariable String section, @RequestParam Map<String, String> parameters, Session session, Place place) {
        DeskSection known = sections.named(section, session);
        Map<String, String> filters = chosen(known, parameters);
        Map<String, String> query = new LinkedHashMap<>();
        for (Filter filter : known.list().filters()) {
            String value = filters.get(filter.name());
            if (value != null) {
                query.put(filter.name(), filter.asked(value, session.person()));
            }
        }
        String cursor = parameters.get("cursor");
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        StaffCall call = new StaffCall(session.accessToken(), place.base());
        StaffAnswer<JsonNode> answer =
                services.get(call, known.service(), JsonNode.class, known.list().api(), query);
        ModelAndView page = new ModelAndView("staff/list")
                .addObject("section", known)
                .addObject("mayBegin", session.person().hasAny(known.beginners()))
                .addObject(
                        "mayBoard",
                        known.board()
                                .filter(board -> session.person().hasAny(board.roles()))
                                .isPresent())
                .addObject(
                        "columns",
                        known.list().columns().stream()
                                .filter(column -> column.isFor(session.person()))
                                .toList())
                .addObject("chosen", filters)
                .addObject("narrowed", !filters.equals(chosen(known, Map.of())))
                .addObject("first", cursor == null ? null : address(known, filters, null));
        return switch (answer) {
            case StaffAnswer.Given<JsonNode>(JsonNode body, String _) -> {
                Item list = new Item(body);
                String next = list.textOrNull("next");
                Item beside = directory.beside(call, known);
                List<Item> items = list.items(known.list().items()).stream()
                        .map(item -> item.with(beside))
                        .toList();
                yield page.addObject("items", items)
                        .addObject(
                                "colleagues",
                                directory.of(call, items, known.list().columns()))
                        .addObject("next", next == null ? null : address(known, filters, next));
            }
            case StaffAnswer.SignedOut<JsonNode>() -> signInAgain();
            case StaffAnswer.Forbidden<JsonNode>() -> missing(page, "forbidden", HttpStatus.FORBIDDEN);
            case StaffAnswer.Refused<JsonNode> _ -> missing(page, "refused", HttpStatus.BAD_REQUEST);
            case StaffAnswer.Conflict<JsonNode> _ -> missing(page, "refused", HttpStatus.BAD_REQUEST);
            case StaffAnswer.Stale<JsonNode> _ -> missing(page, "refused", HttpStatus.BAD_REQUEST);
            case StaffAnswer.Unavailable<JsonNode>() -> missing(page, "unavailable", HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static ModelAndView missing(ModelAndView page, String why, HttpStatus status) {
        page.setStatus(status);
        return page.addObject("missing", why);
    }

    /** Of the parameters those that the section knows; an empty choice is none. */
    private static Map<String, String> chosen(DeskSection section, Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Filter filter : section.list().filters()) {
            String value =
                    parameters.getOrDefault(filter.name(), filter.standard().orElse(""));
            if (!value.isBlank()) {
                chosen.put(filter.name(), value);
            }
        }
        return chosen;
    }

    /** Of the list with these filters, and from there on. */
    static String address(DeskSection section, Map<String, String> filters, @Nullable String cursor) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        if (cursor != null) {
            all.put("cursor", cursor);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/staff/" + section.name());
        all.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}
