package org.prongsai.portal.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Due;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.Overview;
import org.prongsai.portal.desk.Overview.Figure;
import org.prongsai.portal.desk.Overview.Glance;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffServices;
import org.prongsai.support.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** The work list: what waits for this person, of every service; one that does not answer leaves the others standing. */
@Controller
class WorkController {

    /** So many of a part stand here; its list has the rest. */
    private static final int SHOWN = 10;

    private final Sections sections;
    private final List<Overview> overviews;
    private final StaffServices services;
    private final AtOnce atOnce;

    WorkController(Sections sections, List<Overview> overviews, StaffServices services, AtOnce atOnce) {
        this.sections = sections;
        this.overviews = overviews;
        this.services = services;
        this.atOnce = atOnce;
    }

    /**
     * What waits in one part of the list.
     *
     * @param answered whether the service could be asked
     * @param more whether more waits than is shown
     * @param whole the address of the whole list
     */
    record Part(DeskSection section, Due due, boolean answered, List<Item> items, boolean more, String whole) {}

    /**
     * A glance of an overview.
     *
     * @param answered whether everything could be asked
     */
    record Seen(Glance glance, boolean answered, List<Figure> figures) {}

    // who is not signed in was stopped at the gate
    @OpenToAll
    @GetMapping("/staff")
    ModelAndView work(Session session, Place place) {
        StaffCall call = new StaffCall(session.accessToken(), place.base());
        List<CompletableFuture<Seen>> glances = overviews.stream()
                .filter(overview -> session.person().hasAny(overview.roles()))
                .flatMap(overview -> overview.glances().stream())
                .map(glance -> atOnce.ask(() -> look(glance, call)))
                .toList();
        List<CompletableFuture<Part>> asked = sections.of(session.person())
                .flatMap(section -> section.due().stream()
                        .filter(due -> session.person().hasAny(due.roles()))
                        .map(due -> atOnce.ask(() -> ask(section, due, session, call))))
                .toList();
        List<Part> parts = AtOnce.answers(asked);
        return new ModelAndView("staff/work")
                .addObject("glances", AtOnce.answers(glances))
                .addObject("parts", parts)
                .addObject(
                        "nothing",
                        parts.stream()
                                .allMatch(
                                        part -> part.answered() && part.items().isEmpty()));
    }

    private Seen look(Glance glance, StaffCall call) {
        List<Item> answers = glance.queries().stream()
                .map(query -> services.get(call, query.service(), JsonNode.class, query.path(), query.parameters()))
                .flatMap(answer -> answer instanceof StaffAnswer.Given<JsonNode>(JsonNode body, String _)
                        ? Stream.of(new Item(body))
                        : Stream.empty())
                .toList();
        return answers.size() == glance.queries().size()
                ? new Seen(glance, true, glance.figures().apply(answers))
                : new Seen(glance, false, List.of());
    }

    private Part ask(DeskSection section, Due due, Session session, StaffCall call) {
        Map<String, String> query = due.query().apply(session.person());
        StaffAnswer<JsonNode> answer = services.get(
                call, section.service(), JsonNode.class, section.list().api(), query);
        if (answer instanceof StaffAnswer.Given<JsonNode>(JsonNode body, String _)) {
            Item list = new Item(body);
            List<Item> all = list.items(section.list().items());
            boolean more = list.has("next") || all.size() > SHOWN;
            return new Part(
                    section, due, true, all.stream().limit(SHOWN).toList(), more, whole(section, query, session));
        }
        return new Part(section, due, false, List.of(), false, "");
    }

    /** With what of the query the list's own filters can show. */
    private static String whole(DeskSection section, Map<String, String> query, Session session) {
        Map<String, String> shown = new LinkedHashMap<>();
        section.list().filters().forEach(filter -> {
            String value = query.get(filter.name());
            if (value != null) {
                shown.put(filter.name(), filter.shown(value, session.person()));
            }
        });
        return ListController.address(section, shown, null);
    }
}
