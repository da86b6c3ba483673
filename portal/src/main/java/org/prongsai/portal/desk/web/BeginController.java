package org.prongsai.portal.desk.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.Query;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffServices;
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
import tools.jackson.databind.json.JsonMapper;

/** How something new begins: a page with one form. */
@Controller
@RequestMapping("/staff/{section:[a-z-]+}/new/{action:[a-z-]+}")
class BeginController {

    private final Sections sections;
    private final Forms forms;
    private final StaffServices services;
    private final Directory directory;

    BeginController(Sections sections, Forms forms, StaffServices services, Directory directory) {
        this.sections = sections;
        this.forms = forms;
        this.services = services;
        this.directory = directory;
    }

    // who is not signed in was stopped at the gate
    @OpenToAll
    @GetMapping
    ModelAndView ask(
            @PathVariable String section,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> preset,
            Session session,
            Place place) {
        DeskSection known = sections.named(section, session);
        Action asked = beginning(known, action, session);
        // an address may fill in some of the fields, as a measure does that wants evidence
        Form form = new Form(
                asked, Form.begun(asked, nothing()).typed().under(Forms.typed(asked, preset)), Map.of(), Form.newKey());
        return page(known, form, CaseController.call(session, place), HttpStatus.OK);
    }

    @OpenToAll
    @PostMapping
    ModelAndView begin(
            @PathVariable String section,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> fields,
            Session session,
            Place place) {
        DeskSection known = sections.named(section, session);
        Action asked = beginning(known, action, session);
        StaffCall call = CaseController.call(session, place);
        Optional<Field> more = Forms.asksForMore(asked, fields);
        if (more.isPresent()) {
            return page(known, forms.read(asked, fields).withMore(more.get()), call, HttpStatus.OK);
        }
        Form form = forms.sent(asked, fields);
        if (!form.errors().isEmpty()) {
            return again(known, form, call, HttpStatus.BAD_REQUEST, "desk.notice.check", null);
        }
        StaffAnswer<JsonNode> answer = services.send(
                call, known.service(), JsonNode.class, asked.api(), asked.body().apply(form.typed()), form.key());
        return switch (answer) {
            case StaffAnswer.Given<JsonNode>(JsonNode body, String _) ->
                CaseController.done(
                        known,
                        asked,
                        new Item(body),
                        "/staff/" + section
                                + new Item(body)
                                        .text(known.list().id())
                                        .map(id -> "/" + id)
                                        .orElse(""));
            case StaffAnswer.Refused<JsonNode>(Problem problem) ->
                again(
                        known,
                        forms.refused(form, problem),
                        call,
                        HttpStatus.valueOf(problem.status()),
                        "desk.notice.check",
                        forms.beside(form, problem));
            case StaffAnswer.Conflict<JsonNode>(Problem problem) ->
                again(known, form, call, HttpStatus.CONFLICT, "desk.conflict", problem.detail());
            case StaffAnswer.Stale<JsonNode>(Problem problem) ->
                again(known, form, call, HttpStatus.CONFLICT, "desk.conflict", problem.detail());
            case StaffAnswer.SignedOut<JsonNode>() -> new ModelAndView("forward:/staff/again");
            case StaffAnswer.Forbidden<JsonNode>() ->
                again(known, form, call, HttpStatus.FORBIDDEN, "desk.forbidden", null);
            case StaffAnswer.Unavailable<JsonNode>() ->
                again(known, form, call, HttpStatus.SERVICE_UNAVAILABLE, "desk.unanswered", null);
        };
    }

    private static Action beginning(DeskSection section, String name, Session session) {
        if (!session.person().hasAny(section.beginners())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return section.beginnings().stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView again(
            DeskSection section, Form form, StaffCall call, HttpStatus status, String words, @Nullable String detail) {
        return page(section, form, call, status).addObject("notice", words).addObject("detail", detail);
    }

    private static Item nothing() {
        return new Item(JsonMapper.shared().createObjectNode());
    }

    private ModelAndView page(DeskSection section, Form form, StaffCall call, HttpStatus status) {
        Optional<Query> known = section.newCase(form.typed());
        Item item = nothing();
        boolean missing = false;
        if (known.isPresent()) {
            StaffAnswer<JsonNode> answer = services.get(
                    call,
                    known.get().service(),
                    JsonNode.class,
                    known.get().path(),
                    known.get().parameters());
            missing = !(answer instanceof StaffAnswer.Given<JsonNode>);
            if (answer instanceof StaffAnswer.Given<JsonNode>(JsonNode body, String _)) {
                item = new Item(body).with(new Item(body));
            }
        }
        return new ModelAndView("staff/new", status)
                .addObject("section", section)
                .addObject("form", form)
                .addObject("item", item)
                .addObject("colleagues", directory.of(call, form.action()))
                .addObject("incomplete", missing);
    }
}
