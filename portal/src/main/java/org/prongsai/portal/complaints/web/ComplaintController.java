package org.prongsai.portal.complaints.web;

import static org.prongsai.portal.services.ServiceName.COMPLAINT;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.complaints.Kind;
import org.prongsai.portal.complaints.Receipt;
import org.prongsai.portal.components.QrCode;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Filing a complaint. The answer to the form is the receipt itself, not a redirect to one: its code must not be in an
 * address. Reloading it sends the same key again and so shows the same receipt.
 */
@Controller
class ComplaintController {

    private static final String CHOOSE = "complaints/choose";

    private final Services services;
    private final FilingPages pages;

    ComplaintController(Services services, FilingPages pages) {
        this.services = services;
        this.pages = pages;
    }

    /** The general door: everything but corruption. */
    @OpenToAll
    @GetMapping("/complaints")
    String door() {
        return CHOOSE;
    }

    /** The door for corruption, which is a page of its own (O30). */
    @OpenToAll
    @GetMapping("/complaints/corruption")
    ModelAndView corruption() {
        return pages.empty(Kind.CORRUPTION);
    }

    /** An address that fits on a poster. */
    @OpenToAll
    @GetMapping("/corruption")
    String corruptionInShort() {
        return "redirect:/complaints/corruption";
    }

    @OpenToAll
    @GetMapping("/complaints/new")
    ModelAndView ask(@RequestParam Optional<String> kind) {
        return kind.flatMap(ComplaintController::kindNamed).map(pages::empty).orElseGet(() -> new ModelAndView(CHOOSE));
    }

    @OpenToAll
    @PostMapping("/complaints")
    ModelAndView file(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> key,
            @ModelAttribute("complaint") ComplaintForm typed,
            BindingResult check) {
        Optional<Kind> known = kind.flatMap(ComplaintController::kindNamed);
        if (known.isEmpty()) {
            return new ModelAndView(CHOOSE, HttpStatus.BAD_REQUEST);
        }
        Optional<IdempotencyKey> given = key.flatMap(FormKey::of);
        require("subject", typed.subject(), "complaint.subject.missing", check);
        require("description", typed.description(), "complaint.description.missing", check);
        if (typed.reporter().lacksAddress()) {
            check.rejectValue(ComplaintForm.ADDRESS, "complaint.reporter.notice.address");
        }
        if (given.isEmpty()) {
            check.reject("complaint.notice.sendAgain");
        }
        if (check.hasErrors()) {
            return pages.form(known.get(), typed, given.orElseGet(FormKey::random), check, HttpStatus.BAD_REQUEST);
        }
        return file(known.get(), typed, given.orElseThrow(), check);
    }

    private ModelAndView file(Kind kind, ComplaintForm typed, IdempotencyKey key, BindingResult check) {
        Answer<Receipt> answer =
                services.send(COMPLAINT, Receipt.class, "/api/complaints", typed.of(kind), key.value());
        return switch (answer) {
            case Answer.Given<Receipt>(Receipt receipt) ->
                new ModelAndView("complaints/receipt", "receipt", receipt)
                        .addObject("kind", kind)
                        .addObject("qr", QrCode.of(receipt.receiptCode()));
            case Answer.Refused<Receipt>(Problem problem) -> refused(kind, typed, key, problem, check);
            case Answer.Unavailable<Receipt>() -> {
                // Whether it arrived is unknown, so the key stays: sent again, it is filed once.
                check.reject("complaint.notice.unavailable");
                yield pages.withoutService(kind, typed, key, check);
            }
        };
    }

    private ModelAndView refused(
            Kind kind, ComplaintForm typed, IdempotencyKey key, Problem problem, BindingResult check) {
        if (problem.is(ProblemType.IDEMPOTENCY_KEY_REUSED)) {
            // Somebody went back, changed the text and sent it: that is another complaint.
            check.reject("complaint.notice.alreadySent");
            return pages.form(kind, typed, FormKey.random(), check, HttpStatus.CONFLICT);
        }
        if (problem.is(ProblemType.TOO_MANY_REQUESTS)) {
            check.reject("complaint.notice.busy");
            return pages.form(kind, typed, key, check, HttpStatus.TOO_MANY_REQUESTS);
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
        return pages.form(kind, typed, key, check, HttpStatus.BAD_REQUEST);
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
