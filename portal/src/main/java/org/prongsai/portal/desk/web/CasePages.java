package org.prongsai.portal.desk.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.CasePage;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Happening;
import org.prongsai.portal.desk.Item;
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

    CasePages(StaffServices services, Directory directory) {
        this.services = services;
        this.directory = directory;
    }

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
        ModelAndView view = new ModelAndView("staff/case")
                .addObject("section", section)
                .addObject("page", page)
                .addObject("id", id)
                .addObject("again", again);
        if (again != null) {
            view.setStatus(again.status());
        }
        return switch (services.get(call, section.service(), JsonNode.class, address, Map.of())) {
            case StaffAnswer.Given<JsonNode>(JsonNode body, String version) ->
                filled(view, page, new Item(body).with(directory.beside(call, section)), version, again)
                        .addObject("colleagues", directory.of(call));
            case StaffAnswer.SignedOut<JsonNode>() ->
                again == null ? ListController.signInAgain() : new ModelAndView("forward:/staff/again");
            case StaffAnswer.Forbidden<JsonNode>() -> missing(view, "forbidden", HttpStatus.FORBIDDEN);
            case StaffAnswer.Unavailable<JsonNode>() -> missing(view, "unavailable", HttpStatus.SERVICE_UNAVAILABLE);
            case StaffAnswer.Refused<JsonNode> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case StaffAnswer.Conflict<JsonNode> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case StaffAnswer.Stale<JsonNode> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static ModelAndView filled(
            ModelAndView view, CasePage page, Item item, @Nullable String version, @Nullable Again again) {
        List<Happening> history = page.history().apply(item);
        List<Form> forms = page.actions().stream()
                .filter(action -> action.offered().test(item))
                .map(action -> form(action, item, again))
                .toList();
        view.addObject("item", item)
                .addObject("version", version)
                .addObject("history", history)
                .addObject("forms", forms);
        if (again != null) {
            Integer seen = again.seen();
            view.addObject("stillOffered", forms.contains(again.form()));
            view.addObject(
                    "since",
                    seen == null ? List.of() : history.stream().skip(seen).toList());
        }
        return view;
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
