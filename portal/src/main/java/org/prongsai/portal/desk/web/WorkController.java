package org.prongsai.portal.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Due;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffServices;
import org.prongsai.support.security.OpenToAll;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** The work list: what waits for this person, of every service; one that does not answer leaves the others standing. */
@Controller
class WorkController implements AutoCloseable {

    private final Sections sections;
    private final StaffServices services;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    WorkController(Sections sections, StaffServices services) {
        this.sections = sections;
        this.services = services;
    }

    /**
     * What waits in one part of the list.
     *
     * @param answered whether the service could be asked
     * @param more whether more waits than is shown
     * @param query of the address of the whole list
     */
    record Part(
            DeskSection section,
            Due due,
            boolean answered,
            List<Item> items,
            boolean more,
            Map<String, String> query) {}

    // who is not signed in was stopped at the gate
    @OpenToAll
    @GetMapping("/staff")
    ModelAndView work(Session session, Place place) {
        StaffCall call = new StaffCall(session.accessToken(), place.base());
        var language = LocaleContextHolder.getLocaleContext();
        List<CompletableFuture<Part>> asked = new ArrayList<>();
        sections.of(session.person())
                .forEach(section -> section.due().stream()
                        .filter(due -> session.person().hasAny(due.roles()))
                        .forEach(due -> asked.add(CompletableFuture.supplyAsync(
                                () -> {
                                    // services answer in the language of the thread that asks
                                    LocaleContextHolder.setLocaleContext(language);
                                    return ask(section, due, session, call);
                                },
                                asking))));
        List<Part> parts = asked.stream().map(CompletableFuture::join).toList();
        return new ModelAndView("staff/work")
                .addObject("parts", parts)
                .addObject(
                        "nothing",
                        parts.stream()
                                .allMatch(
                                        part -> part.answered() && part.items().isEmpty()));
    }

    private Part ask(DeskSection section, Due due, Session session, StaffCall call) {
        Map<String, String> query = due.query().apply(session.person());
        StaffAnswer<JsonNode> answer = services.get(
                call, section.service(), JsonNode.class, section.list().api(), query);
        if (answer instanceof StaffAnswer.Given<JsonNode>(JsonNode body, String _)) {
            Item list = new Item(body);
            return new Part(
                    section, due, true, list.items(section.list().items()), list.has("next"), shown(section, query));
        }
        return new Part(section, due, false, List.of(), false, Map.of());
    }

    /** What of a query the list's own filters can show. */
    private static Map<String, String> shown(DeskSection section, Map<String, String> query) {
        Map<String, String> shown = new LinkedHashMap<>();
        section.list().filters().forEach(filter -> {
            String value = query.get(filter.name());
            if (value != null) {
                shown.put(filter.name(), value);
            }
        });
        return shown;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
