package org.prongsai.portal.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.web.CasePages.Again;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffServices;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/**
 * A case, and what staff do with it. A form carries the version that its sender saw and a key of its own; whatever comes
 * back, what was typed stays.
 */
@Controller
@RequestMapping("/staff/{section:[a-z-]+}/{id:(?!new$)[A-Za-z0-9._-]{1,100}}")
class CaseController {

    private final Sections sections;
    private final CasePages pages;
    private final Forms forms;
    private final StaffServices services;
    private final Explanations explanations;

    CaseController(Sections sections, CasePages pages, Forms forms, StaffServices services, Explanations explanations) {
        this.sections = sections;
        this.pages = pages;
        this.forms = forms;
        this.services = services;
        this.explanations = explanations;
    }

    // who is not signed in was stopped at the gate
    @OpenToAll
    @GetMapping
    ModelAndView show(
            @PathVariable String section,
            @PathVariable String id,
            @RequestParam Optional<String> done,
            Session session,
            Place place) {
        DeskSection known = sections.named(section, session);
        String finished = done.flatMap(known::action).map(Action::name).orElse(null);
        return pages.show(known, id, call(session, place), null).addObject("done", finished);
    }

    @OpenToAll
    @PostMapping("/{action:[a-z-]+}")
    ModelAndView act(
            @PathVariable String section,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> fields,
            Session session,
            Place place) {
        DeskSection known = sections.named(section, session);
        Action asked = known.action(action).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StaffCall call = call(session, place);
        Optional<Field> more = Forms.asksForMore(asked, fields);
        if (more.isPresent()) {
            Form longer = forms.read(asked, fields).withMore(more.get());
            return pages.show(known, id, call, new Again(HttpStatus.OK, null, null, longer, null));
        }
        Form form = forms.sent(asked, fields);
        if (!form.errors().isEmpty()) {
            return pages.show(
                    known, id, call, new Again(HttpStatus.BAD_REQUEST, "desk.notice.check", null, form, null));
        }
        String version = Optional.ofNullable(fields.getFirst("version")).orElse("");
        StaffAnswer<JsonNode> answer = services.send(
                call,
                known.service(),
                JsonNode.class,
                asked.api().replace("{id}", id),
                asked.body().apply(form.typed()),
                form.key(),
                version);
        return switch (answer) {
            case StaffAnswer.Given<JsonNode>(JsonNode body, String _) ->
                done(known, asked, new Item(body), "/staff/" + section + "/" + id + "?done=" + asked.name());
            case StaffAnswer.Stale<JsonNode> _ -> {
                Form anew = new Form(asked, form.typed(), Map.of(), Form.newKey());
                yield pages.show(
                        known,
                        id,
                        call,
                        new Again(HttpStatus.PRECONDITION_FAILED, "desk.stale", null, anew, seen(fields)));
            }
            case StaffAnswer.Conflict<JsonNode>(Problem problem) ->
                pages.show(
                        known,
                        id,
                        call,
                        new Again(HttpStatus.CONFLICT, explanations.of(problem), problem.detail(), form, seen(fields)));
            case StaffAnswer.Refused<JsonNode>(Problem problem) -> refused(known, id, call, form, problem);
            case StaffAnswer.SignedOut<JsonNode>() -> new ModelAndView("forward:/staff/again");
            case StaffAnswer.Forbidden<JsonNode>() ->
                pages.show(known, id, call, new Again(HttpStatus.FORBIDDEN, "desk.forbidden", null, form, null));
            case StaffAnswer.Unavailable<JsonNode>() ->
                pages.show(
                        known,
                        id,
                        call,
                        new Again(HttpStatus.SERVICE_UNAVAILABLE, "desk.unanswered", null, form, null));
        };
    }

    /** Goes on to there; what can be read this once is shown before, on a page that no address leads to again. */
    static ModelAndView done(DeskSection section, Action action, Item answer, String onward) {
        return action.shownOnce()
                .flatMap(answer::text)
                .map(told -> new ModelAndView("staff/told")
                        .addObject("section", section)
                        .addObject("action", action)
                        .addObject("told", told)
                        .addObject("onward", onward))
                .orElseGet(() -> new ModelAndView("redirect:" + onward));
    }

    private ModelAndView refused(DeskSection section, String id, StaffCall call, Form form, Problem problem) {
        if (problem.is(ProblemType.NOT_FOUND)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Form again = forms.refused(form, problem);
        HttpStatus status = HttpStatus.valueOf(problem.status() == 0 ? 400 : problem.status());
        return pages.show(
                section, id, call, new Again(status, "desk.notice.check", forms.beside(form, problem), again, null));
    }

    private static int seen(MultiValueMap<String, String> fields) {
        List<String> seen = fields.getOrDefault("seen", List.of());
        return !seen.isEmpty() && seen.getFirst().matches("[0-9]{1,6}") ? Integer.parseInt(seen.getFirst()) : 0;
    }

    static StaffCall call(Session session, Place place) {
        return new StaffCall(session.accessToken(), place.base());
    }
}
