package org.prongsai.portal.complaints.web;

import static org.prongsai.portal.services.ServiceName.COMPLAINT;

import org.prongsai.portal.complaints.Progress;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.Services;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following a complaint by its receipt code, which travels in the body only. */
@Controller
@RequestMapping("/complaints/status")
class StatusController {

    private final Services services;

    StatusController(Services services) {
        this.services = services;
    }

    private record Question(String receiptCode) {}

    @OpenToAll
    @GetMapping
    ModelAndView ask() {
        return page("", HttpStatus.OK);
    }

    @OpenToAll
    @PostMapping
    ModelAndView show(@RequestParam(defaultValue = "") String receiptCode) {
        String code = receiptCode.strip();
        if (code.isEmpty()) {
            return page(code, HttpStatus.BAD_REQUEST).addObject("notice", "status.notice.empty");
        }
        Answer<Progress> answer =
                services.query(COMPLAINT, Progress.class, "/api/complaints/status", new Question(code));
        return switch (answer) {
            case Answer.Given<Progress>(Progress progress) ->
                new ModelAndView("complaints/progress", "progress", progress);
            case Answer.Refused<Progress>(Problem problem)
            when problem.is(ProblemType.TOO_MANY_REQUESTS) ->
                page(code, HttpStatus.TOO_MANY_REQUESTS).addObject("notice", "status.notice.busy");
            // Mistyped, malformed or never given out: the same words, so that they tell nothing about codes.
            case Answer.Refused<Progress> refused ->
                page(code, HttpStatus.NOT_FOUND).addObject("notice", "status.notice.unknown");
            case Answer.Unavailable<Progress>() ->
                page(code, HttpStatus.SERVICE_UNAVAILABLE).addObject("notice", "status.notice.unavailable");
        };
    }

    private static ModelAndView page(String code, HttpStatus status) {
        return new ModelAndView("complaints/status", status).addObject("receiptCode", code);
    }
}
