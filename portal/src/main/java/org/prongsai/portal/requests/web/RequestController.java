package org.prongsai.portal.requests.web;

import static org.prongsai.portal.services.ServiceName.ESERVICE;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.prongsai.portal.requests.NewRequest;
import org.prongsai.portal.requests.OfferedService;
import org.prongsai.portal.requests.RequestReceipt;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.FormKey;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asking for a service. The answer to the form is the receipt itself, not a redirect to one: its code must not be in an
 * address. Reloading it sends the same key again and so shows the same receipt.
 */
@Controller
@RequestMapping("/services/{code:[a-z][a-z-]*}/request")
class RequestController {

    private final Services services;

    RequestController(Services services) {
        this.services = services;
    }

    @OpenToAll
    @GetMapping
    ModelAndView ask(@PathVariable String code) {
        return withService(
                code,
                service -> page(RequestForm.empty(service, FormKey.random().value()), HttpStatus.OK),
                () -> new ModelAndView("requests/service", HttpStatus.SERVICE_UNAVAILABLE));
    }

    @OpenToAll
    @PostMapping
    ModelAndView send(@PathVariable String code, @RequestParam Map<String, String> sent) {
        Map<String, String> typed = RequestForm.typedIn(sent);
        Optional<IdempotencyKey> given = Optional.ofNullable(sent.get("key")).flatMap(FormKey::of);
        String key = given.orElseGet(FormKey::random).value();
        return withService(
                code,
                service -> {
                    RequestForm form = RequestForm.empty(service, key).typed(typed);
                    return given.isPresent()
                            ? send(form)
                            : page(form.noticing("request.notice.sendAgain"), HttpStatus.BAD_REQUEST);
                },
                // Without the service nobody knows its form: what was typed goes along unseen, under the same key.
                () -> new ModelAndView("requests/wait", HttpStatus.SERVICE_UNAVAILABLE)
                        .addObject("code", code)
                        .addObject("key", key)
                        .addObject("typed", typed));
    }

    private ModelAndView send(RequestForm form) {
        String code = form.service().code();
        var request = new NewRequest(RequestForm.answersIn(form.typed()));
        String path = "/api/services/" + code + "/requests";
        return switch (services.send(ESERVICE, RequestReceipt.class, path, request, form.key())) {
            case Answer.Given<RequestReceipt>(RequestReceipt receipt) ->
                new ModelAndView("requests/receipt", "receipt", receipt).addObject("service", form.service());
            case Answer.Refused<RequestReceipt>(Problem problem) -> refused(form, problem);
            // Whether it arrived is unknown, so the key stays: sent again, it is one request.
            case Answer.Unavailable<RequestReceipt>() ->
                page(form.noticing("request.notice.unavailable"), HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static ModelAndView refused(RequestForm form, Problem problem) {
        if (problem.is(ProblemType.IDEMPOTENCY_KEY_REUSED)) {
            // Somebody went back, changed the text and sent it: that is another request.
            RequestForm anew =
                    RequestForm.empty(form.service(), FormKey.random().value());
            return page(anew.typed(form.typed()).noticing("request.notice.alreadySent"), HttpStatus.CONFLICT);
        }
        if (problem.is(ProblemType.OUTSIDE_WINDOW)) {
            return page(form.noticing("request.notice.outsideWindow"), HttpStatus.CONFLICT);
        }
        if (problem.is(ProblemType.REQUEST_ALREADY_OPEN)) {
            return page(form.noticing("request.notice.alreadyOpen"), HttpStatus.CONFLICT);
        }
        if (problem.is(ProblemType.TOO_MANY_REQUESTS)) {
            return page(form.noticing("request.notice.busy"), HttpStatus.TOO_MANY_REQUESTS);
        }
        RequestForm corrected = form.refused(problem);
        return page(corrected.isRefused() ? corrected : form.noticing("request.notice.check"), HttpStatus.BAD_REQUEST);
    }

    private static ModelAndView page(RequestForm form, HttpStatus status) {
        return new ModelAndView("requests/form", status).addObject("form", form).addObject("service", form.service());
    }

    private ModelAndView withService(
            String code, Function<OfferedService, ModelAndView> page, Supplier<ModelAndView> unavailable) {
        return switch (services.get(ESERVICE, OfferedService.class, "/api/services/{code}", code)) {
            case Answer.Given<OfferedService>(OfferedService service) -> page.apply(service);
            case Answer.Refused<OfferedService> refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Unavailable<OfferedService>() -> unavailable.get();
        };
    }
}
