package org.prongsai.portal.complaints.web;

import static org.prongsai.portal.services.ServiceName.COMPLAINT;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.complaints.Categories;
import org.prongsai.portal.complaints.Kind;
import org.prongsai.portal.complaints.Receipt;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.FormKey;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Filing a complaint. The answer to the form is the receipt itself, not a redirect to one: its code must not be in an
 * address. Reloading it sends the same key again and so shows the same receipt.
 */
@Controller
@RequestMapping("/complaints")
class ComplaintController {

    private final Services services;

    ComplaintController(Services services) {
        this.services = services;
    }

    /** For who comes back to the address of a receipt without having sent the form. */
    @OpenToAll
    @GetMapping
    String back() {
        return "redirect:/complaints/new";
    }

    @OpenToAll
    @GetMapping("/new")
    ModelAndView ask(@RequestParam Optional<String> kind) {
        return kind.flatMap(ComplaintController::kindNamed)
                .map(known -> form(known, ComplaintForm.empty(), FormKey.random(), HttpStatus.OK)
                        .addObject("categories", categories(known)))
                .orElseGet(() -> new ModelAndView("complaints/choose"));
    }

    @OpenToAll
    @PostMapping
    ModelAndView file(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> key,
            @ModelAttribute("complaint") ComplaintForm typed,
            BindingResult check) {
        Optional<Kind> known = kind.flatMap(ComplaintController::kindNamed);
        if (known.isEmpty()) {
            return new ModelAndView("complaints/choose", HttpStatus.BAD_REQUEST);
        }
        Optional<IdempotencyKey> given = key.flatMap(FormKey::of);
        require("subject", typed.subject(), "complaint.subject.missing", check);
        require("description", typed.description(), "complaint.description.missing", check);
        if (given.isEmpty()) {
            check.reject("complaint.notice.sendAgain");
        }
        if (check.hasErrors()) {
            return again(known.get(), typed, given.orElseGet(FormKey::random), HttpStatus.BAD_REQUEST);
        }
        return file(known.get(), typed, given.orElseThrow(), check);
    }

    private ModelAndView file(Kind kind, ComplaintForm typed, IdempotencyKey key, BindingResult check) {
        Answer<Receipt> answer =
                services.send(COMPLAINT, Receipt.class, "/api/complaints", typed.of(kind), key.value());
        return switch (answer) {
            case Answer.Given<Receipt>(Receipt receipt) ->
                new ModelAndView("complaints/receipt", "receipt", receipt).addObject("kind", kind);
            case Answer.Refused<Receipt>(Problem problem) -> refused(kind, typed, key, problem, check);
            case Answer.Unavailable<Receipt>() -> {
                // Whether it arrived is unknown, so the key stays: sent again, it is filed once.
                check.reject("complaint.notice.unavailable");
                yield form(kind, typed, key, HttpStatus.SERVICE_UNAVAILABLE).addObject("categories", Categories.none());
            }
        };
    }

    private ModelAndView refused(
            Kind kind, ComplaintForm typed, IdempotencyKey key, Problem problem, BindingResult check) {
        if (problem.is(ProblemType.IDEMPOTENCY_KEY_REUSED)) {
            // Somebody went back, changed the text and sent it: that is another complaint.
            check.reject("complaint.notice.alreadySent");
            return again(kind, typed, FormKey.random(), HttpStatus.CONFLICT);
        }
        if (problem.is(ProblemType.TOO_MANY_REQUESTS)) {
            check.reject("complaint.notice.busy");
            return again(kind, typed, key, HttpStatus.TOO_MANY_REQUESTS);
        }
        for (Problem.FieldError error : problem.errors()) {
            if (check.getFieldType(error.field()) == null) {
                check.reject("service", error.message());
            } else {
                check.rejectValue(error.field(), "service", error.message());
            }
        }
        if (!check.hasErrors()) {
            check.reject("complaint.notice.check");
        }
        return again(kind, typed, key, HttpStatus.BAD_REQUEST);
    }

    private ModelAndView again(Kind kind, ComplaintForm typed, IdempotencyKey key, HttpStatus status) {
        return form(kind, typed, key, status).addObject("categories", categories(kind));
    }

    private static ModelAndView form(Kind kind, ComplaintForm typed, IdempotencyKey key, HttpStatus status) {
        return new ModelAndView("complaints/form", status)
                .addObject("complaint", typed)
                .addObject("kind", kind)
                .addObject("key", key.value());
    }

    /** A category helps, and nobody has to choose one: without the list the form is as good. */
    private Categories categories(Kind kind) {
        Answer<Categories> answer = services.get(COMPLAINT, Categories.class, "/api/categories");
        return answer instanceof Answer.Given<Categories>(Categories all) ? all.of(kind) : Categories.none();
    }

    private static void require(String field, @Nullable String typed, String otherwise, BindingResult check) {
        if (typed == null || typed.isBlank()) {
            check.rejectValue(field, otherwise);
        }
    }

    private static Optional<Kind> kindNamed(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
