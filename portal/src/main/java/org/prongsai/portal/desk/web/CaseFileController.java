package org.prongsai.portal.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.desk.CasePage;
import org.prongsai.portal.desk.CasePage.Reading;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffFile;
import org.prongsai.portal.services.StaffServices;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** What lies beside a case: its paper, its files, and what of it is read only on purpose. */
@Controller
@RequestMapping("/staff/{section:[a-z-]+}/{id:(?!new$)[A-Za-z0-9._-]{1,100}}")
class CaseFileController {

    private static final String ATTACHMENT = "attachment";

    private final Sections sections;
    private final CasePages pages;
    private final StaffServices services;
    private final Directory directory;

    CaseFileController(Sections sections, CasePages pages, StaffServices services, Directory directory) {
        this.sections = sections;
        this.pages = pages;
        this.services = services;
        this.directory = directory;
    }

    // who is not signed in was stopped at the gate
    @OpenToAll
    @GetMapping("/print")
    ModelAndView print(@PathVariable String section, @PathVariable String id, Session session, Place place) {
        return pages.print(sections.named(section, session), id, CaseController.call(session, place));
    }

    /** Sends a file on as it comes: to be saved, never to be shown among the pages of the desk. */
    @OpenToAll
    @GetMapping("/files/{file:[A-Za-z0-9._-]{1,100}}")
    @Nullable
    ModelAndView file(
            @PathVariable String section,
            @PathVariable String id,
            @PathVariable String file,
            Session session,
            Place place,
            HttpServletResponse response)
            throws IOException {
        DeskSection known = sections.named(section, session);
        String address = page(known)
                .files()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .replace("{id}", id)
                .replace("{file}", file);
        return switch (services.file(CaseController.call(session, place), known.service(), address)) {
            case StaffAnswer.Given<StaffFile>(StaffFile given, String _) -> {
                try (given) {
                    send(given, response);
                }
                yield null;
            }
            case StaffAnswer.SignedOut<StaffFile>() -> ListController.signInAgain();
            case StaffAnswer.Forbidden<StaffFile>() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case StaffAnswer.Refused<StaffFile> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case StaffAnswer.Conflict<StaffFile> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case StaffAnswer.Stale<StaffFile> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case StaffAnswer.Unavailable<StaffFile>() ->
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static void send(StaffFile file, HttpServletResponse response) throws IOException {
        String disposition = file.disposition();
        response.setContentType(file.type() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : file.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition != null && disposition.startsWith(ATTACHMENT) ? disposition : ATTACHMENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (file.length() >= 0) {
            response.setContentLengthLong(file.length());
        }
        file.content().transferTo(response.getOutputStream());
    }

    /** Before it is read: what reading means. */
    @OpenToAll
    @GetMapping("/read/{reading:[a-z-]+}")
    ModelAndView ask(
            @PathVariable String section, @PathVariable String id, @PathVariable String reading, Session session) {
        DeskSection known = sections.named(section, session);
        return view(known, id, reading(known, reading));
    }

    /** By a form and not by an address: nothing that a browser does by itself is recorded as somebody's reading. */
    @OpenToAll
    @PostMapping("/read/{reading:[a-z-]+}")
    ModelAndView read(
            @PathVariable String section,
            @PathVariable String id,
            @PathVariable String reading,
            Session session,
            Place place) {
        DeskSection known = sections.named(section, session);
        Reading asked = reading(known, reading);
        ModelAndView view = view(known, id, asked);
        StaffCall call = CaseController.call(session, place);
        return switch (services.get(
                call, known.service(), JsonNode.class, asked.api().replace("{id}", id), Map.of())) {
            case StaffAnswer.Given<JsonNode>(JsonNode body, String _) ->
                view.addObject("item", new Item(body)).addObject("colleagues", directory.of(call));
            case StaffAnswer.SignedOut<JsonNode>() -> new ModelAndView("forward:/staff/again");
            case StaffAnswer.Forbidden<JsonNode>() -> withheld(view, "withheld", HttpStatus.FORBIDDEN);
            case StaffAnswer.Unavailable<JsonNode>() -> withheld(view, "unanswered", HttpStatus.SERVICE_UNAVAILABLE);
            case StaffAnswer.Refused<JsonNode> _ -> withheld(view, "gone", HttpStatus.NOT_FOUND);
            case StaffAnswer.Conflict<JsonNode> _ -> withheld(view, "gone", HttpStatus.NOT_FOUND);
            case StaffAnswer.Stale<JsonNode> _ -> withheld(view, "gone", HttpStatus.NOT_FOUND);
        };
    }

    private static ModelAndView view(DeskSection section, String id, Reading reading) {
        return CasePages.of(section, page(section), id, "staff/read").addObject("reading", reading);
    }

    private static ModelAndView withheld(ModelAndView view, String why, HttpStatus status) {
        view.setStatus(status);
        return view.addObject("why", why);
    }

    private static Reading reading(DeskSection section, String name) {
        return Optional.of(page(section)).stream()
                .flatMap(page -> page.readings().stream())
                .filter(reading -> reading.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static CasePage page(DeskSection section) {
        return section.page().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
