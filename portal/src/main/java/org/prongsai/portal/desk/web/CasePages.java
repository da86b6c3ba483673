package org.prongsai.portal.desk.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.CasePage;
import org.prongsai.portal.desk.CasePage.Asked;
import org.prongsai.portal.desk.CasePage.Part;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Happening;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffServices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** Shows a case with its forms, or says why it cannot be shown. */
@Component
class CasePages {

    private final StaffServices services;
    private final Directory directory;
    private final Explanations explanations;
    private final Clock clock;

    CasePages(StaffServices services, Directory directory, Explanations explanations, Clock clock) {
        this.services = services;
        this.directory = directory;
        this.explanations = explanations;
        this.clock = clock;
    }

    /**
     * Forms under a heading.
     *
     * @param name of the group; empty for those that stand in view
     * @param unfolded whether one of them was just sent
     */
    record Group(String name, List<Form> forms, boolean unfolded) {}

    /**
     * Why a case is shown again after a form was sent.
     *
     * @param words the message that tells it; null where there is nothing to tell
     * @param detail what the service says
     * @param form the form that was sent, with what was typed
     * @param seen how many entries its history had when the form was made, if somebody has changed it since
     */
    record Again(
            HttpStatus status,
            @Nullable String words,
            @Nullable String detail,
            Form form,
            @Nullable Integer seen) {}

    ModelAndView show(DeskSection section, String id, StaffCall call, @Nullable Again again) {
        CasePage page = section.page().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String address = page.api().replace("{id}", id);
        ModelAndView view = of(section, page, id, "staff/case").addObject("again", again);
        if (again != null) {
            view.setStatus(again.status());
        }
        return switch (services.get(call, section.service(), JsonNode.class, address, Map.of())) {
            case StaffAnswer.Given<JsonNode>(JsonNode body, String version) -> {
                Item item = new Item(body).with(directory.beside(call, section));
                yield filled(view, page, item, version, again)
                        .addObject("parts", parts(section, page, id, item, call))
                        .addObject("colleagues", directory.of(call));
            }
            case StaffAnswer.SignedOut<JsonNode>() ->
                again == null ? ListController.signInAgain() : new ModelAndView("forward:/staff/again");
            case StaffAnswer.Forbidden<JsonNode>() -> missing(view, "forbidden", HttpStatus.FORBIDDEN);
            case StaffAnswer.Unavailable<JsonNode>() -> missing(view, "unavailable", HttpStatus.SERVICE_UNAVAILABLE);
            case StaffAnswer.Refused<JsonNode> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case StaffAnswer.Conflict<JsonNode>(Problem problem) -> closed(view, problem);
            case StaffAnswer.Stale<JsonNode> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private List<Part> parts(DeskSection section, CasePage page, String id, Item item, StaffCall call) {
        return page.parts().stream()
                .map(part -> part instanceof Asked asked ? asked.answered(rows(section, asked, id, item, call)) : part)
                .toList();
    }

    private List<Item> rows(DeskSection section, Asked asked, String id, Item item, StaffCall call) {
        if (!asked.when().test(item)) {
            return List.of();
        }
        return services.get(call, section.service(), JsonNode.class, asked.api().replace("{id}", id), Map.of())
                        instanceof StaffAnswer.Given<JsonNode>(JsonNode body, String _)
                ? new Item(body).items("items")
                : List.of();
    }

    /** The case as it goes on paper. */
    ModelAndView print(DeskSection section, String id, StaffCall call) {
        CasePage page = section.page().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CasePage.Printed paper = page.printed().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ModelAndView view = of(section, page, id, "staff/print")
                .addObject("paper", paper)
                .addObject("today", BangkokTime.today(clock));
        String address = page.api().replace("{id}", id);
        return switch (services.get(call, section.service(), JsonNode.class, address, Map.of())) {
            case StaffAnswer.Given<JsonNode>(JsonNode body, String _) -> {
                Item item = new Item(body).with(directory.beside(call, section));
                yield view.addObject("item", item)
                        .addObject("history", page.history().apply(item))
                        .addObject("colleagues", directory.of(call));
            }
            case StaffAnswer.SignedOut<JsonNode>() -> ListController.signInAgain();
            case StaffAnswer.Forbidden<JsonNode>() -> missing(view, "forbidden", HttpStatus.FORBIDDEN);
            case StaffAnswer.Unavailable<JsonNode>() -> missing(view, "unavailable", HttpStatus.SERVICE_UNAVAILABLE);
            case StaffAnswer.Refused<JsonNode> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case StaffAnswer.Conflict<JsonNode>(Problem problem) -> closed(view, problem);
            case StaffAnswer.Stale<JsonNode> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    static ModelAndView of(DeskSection section, CasePage page, String id, String template) {
        return new ModelAndView(template)
                .addObject("section", section)
                .addObject("page", page)
                .addObject("id", id);
    }

    /** There is such a case, which may not be opened as things are. */
    private ModelAndView closed(ModelAndView view, Problem problem) {
        view.setStatus(HttpStatus.CONFLICT);
        return view.addObject("closed", explanations.of(problem)).addObject("detail", problem.detail());
    }

    private static ModelAndView filled(
            ModelAndView view, CasePage page, Item item, @Nullable String version, @Nullable Again again) {
        List<Happening> history = page.history().apply(item);
        List<Form> forms = page.actions().stream()
                .filter(action -> action.offered().test(item))
                .map(action -> form(action, item, again))
                .toList();
        List<String> next = page.next().apply(item);
        List<Group> groups = groups(forms, next, again);
        view.addObject("item", item)
                .addObject("version", version)
                .addObject("history", history)
                .addObject("groups", groups)
                .addObject("unfolded", unfolded(groups, next, again));
        if (again != null) {
            Integer seen = again.seen();
            view.addObject("stillOffered", forms.contains(again.form()));
            view.addObject(
                    "since",
                    seen == null ? List.of() : history.stream().skip(seen).toList());
        }
        return view;
    }

    /** In view what comes next, in its order, and the others that are not folded away; beneath them what is. */
    private static List<Group> groups(List<Form> forms, List<String> next, @Nullable Again again) {
        Map<String, List<Form>> groups = new LinkedHashMap<>();
        next.forEach(name -> forms.stream()
                .filter(form -> form.action().name().equals(name))
                .forEach(form -> put(groups, "", form)));
        forms.stream()
                .filter(form -> !next.contains(form.action().name()))
                .sorted(Comparator.comparing(form -> !form.action().group().isEmpty()))
                .forEach(form -> put(groups, form.action().group(), form));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue(),
                        again != null && group.getValue().contains(again.form())))
                .toList();
    }

    private static void put(Map<String, List<Form>> groups, String name, Form form) {
        groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(form);
    }

    /** The name of the action whose form stands open: the one that was sent, or else what comes next. */
    private static @Nullable String unfolded(List<Group> groups, List<String> next, @Nullable Again again) {
        return again != null
                ? again.form().action().name()
                : groups.stream()
                        .flatMap(group -> group.forms().stream())
                        .map(form -> form.action().name())
                        .filter(next::contains)
                        .findFirst()
                        .orElse(null);
    }

    private static Form form(Action action, Item item, @Nullable Again again) {
        return again != null && again.form().action().name().equals(action.name())
                ? again.form()
                : Form.begun(action, item);
    }

    /** Without the case, what was typed is still shown, in a form that can be sent again. */
    private static ModelAndView missing(ModelAndView view, String why, HttpStatus status) {
        view.setStatus(status);
        return view.addObject("missing", why);
    }
}
