package org.prongsai.portal.requests.web;

import static org.prongsai.portal.services.ServiceName.ESERVICE;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.requests.OfferedService;
import org.prongsai.portal.requests.RequestProgress;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.FormKey;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following a request by its receipt code, which travels in the body only, and answering what staff ask. */
@Controller
@RequestMapping("/services")
class RequestStatusController {

    private final Services services;

    RequestStatusController(Services services) {
        this.services = services;
    }

    private record Question(String receiptCode) {}

    /** Not what it says: that must not reach a log by way of a message. */
    private record Reply(String receiptCode, String text) {
        @Override
        public String toString() {
            return "Reply";
        }
    }

    private record Replied(@Nullable String status) {}

    @OpenToAll
    @GetMapping("/status")
    ModelAndView ask() {
        return page("", HttpStatus.OK);
    }

    /** For who comes back to the address of an answer without having sent it. */
    @OpenToAll
    @GetMapping("/replies")
    String back() {
        return "redirect:/services/status";
    }

    @OpenToAll
    @PostMapping("/status")
    ModelAndView show(@RequestParam(defaultValue = "") String receiptCode) {
        String code = receiptCode.strip();
        if (code.isEmpty()) {
            return page(code, HttpStatus.BAD_REQUEST).addObject("notice", "request.status.empty");
        }
        return progress(code, HttpStatus.OK);
    }

    @OpenToAll
    @PostMapping("/replies")
    ModelAndView reply(
            @RequestParam(defaultValue = "") String receiptCode,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<String> key) {
        String code = receiptCode.strip();
        var given = key.flatMap(FormKey::of);
        if (text.isBlank() || given.isEmpty()) {
            return again(code, text, "request.reply.missing", HttpStatus.BAD_REQUEST);
        }
        var reply = new Reply(code, text.strip());
        return switch (services.send(
                ESERVICE,
                Replied.class,
                "/api/service-requests/replies",
                reply,
                given.get().value())) {
            case Answer.Given<Replied> done -> progress(code, HttpStatus.OK);
            // Answered already, perhaps from another page: how far the request is says it all.
            case Answer.Refused<Replied>(Problem problem)
            when problem.is(ProblemType.STATE_CONFLICT) -> progress(code, HttpStatus.CONFLICT);
            case Answer.Refused<Replied>(Problem problem)
            when problem.is(ProblemType.RECEIPT_UNKNOWN) ->
                page(code, HttpStatus.NOT_FOUND).addObject("notice", "request.status.unknown");
            case Answer.Refused<Replied> refused -> again(code, text, "request.reply.refused", HttpStatus.BAD_REQUEST);
            case Answer.Unavailable<Replied>() ->
                page(code, HttpStatus.SERVICE_UNAVAILABLE)
                        .addObject("notice", "request.reply.unavailable")
                        .addObject("text", text)
                        .addObject("key", given.get().value());
        };
    }

    private ModelAndView again(String code, String text, String problem, HttpStatus status) {
        return progress(code, status).addObject("text", text).addObject("problem", problem);
    }

    private ModelAndView progress(String code, HttpStatus status) {
        Answer<RequestProgress> answer =
                services.query(ESERVICE, RequestProgress.class, "/api/service-requests/status", new Question(code));
        return switch (answer) {
            case Answer.Given<RequestProgress>(RequestProgress progress) ->
                new ModelAndView("requests/progress", status)
                        .addObject("progress", progress)
                        .addObject("service", service(progress.service()))
                        .addObject("receiptCode", code)
                        .addObject("key", FormKey.random().value());
            case Answer.Refused<RequestProgress>(Problem problem)
            when problem.is(ProblemType.TOO_MANY_REQUESTS) ->
                page(code, HttpStatus.TOO_MANY_REQUESTS).addObject("notice", "request.status.busy");
            // Mistyped, malformed or never given out: the same words, so that they tell nothing about codes.
            case Answer.Refused<RequestProgress> refused ->
                page(code, HttpStatus.NOT_FOUND).addObject("notice", "request.status.unknown");
            case Answer.Unavailable<RequestProgress>() ->
                page(code, HttpStatus.SERVICE_UNAVAILABLE).addObject("notice", "request.status.unavailable");
        };
    }

    /** Its title is worth a call; without it the page is as good. */
    private @Nullable OfferedService service(String code) {
        return services.get(ESERVICE, OfferedService.class, "/api/services/{code}", code)
                        instanceof Answer.Given<OfferedService>(OfferedService service)
                ? service
                : null;
    }

    private static ModelAndView page(String code, HttpStatus status) {
        return new ModelAndView("requests/status", status).addObject("receiptCode", code);
    }
}
