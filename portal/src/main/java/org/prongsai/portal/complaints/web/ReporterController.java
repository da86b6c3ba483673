package org.prongsai.portal.complaints.web;

import static org.prongsai.portal.services.ServiceName.COMPLAINT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.complaints.web.StatusPages.Told;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Done;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.FormKey;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.OpenToAll;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person without a login does with a case: writes, withdraws, asks for it to be taken up again, rates. */
@Controller
@RequestMapping("/complaints/status")
class ReporterController {

    private final Services services;
    private final StatusPages pages;
    private final MessageSource texts;

    ReporterController(Services services, StatusPages pages, MessageSource texts) {
        this.services = services;
        this.pages = pages;
        this.texts = texts;
    }

    /** A command as the service takes it; what was left empty is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Command(
            String receiptCode,
            @Nullable String text,
            @Nullable String reason,
            @Nullable Integer stars) {

        /** Not what it says: that must not reach a log by way of a message. */
        @Override
        public String toString() {
            return "Command";
        }
    }

    @OpenToAll
    @PostMapping("/messages")
    ModelAndView write(
            @RequestParam(defaultValue = "") String receiptCode,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String text) {
        CaseForm form = form(CaseAction.MESSAGE, key, Map.of("text", text));
        if (text.isBlank()) {
            form = form.wrong("text", word("case.message.missing"));
        }
        return act(form, FormKey.of(key).isPresent(), new Command(receiptCode.strip(), text.strip(), null, null));
    }

    @OpenToAll
    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @RequestParam(defaultValue = "") String receiptCode,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String withdrawReason) {
        CaseForm form = form(CaseAction.WITHDRAW, key, Map.of("withdrawReason", withdrawReason));
        var command = new Command(receiptCode.strip(), null, orNull(withdrawReason), null);
        return act(form, FormKey.of(key).isPresent(), command);
    }

    @OpenToAll
    @PostMapping("/reopen")
    ModelAndView reopen(
            @RequestParam(defaultValue = "") String receiptCode,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reopenReason) {
        CaseForm form = form(CaseAction.REOPEN, key, Map.of("reopenReason", reopenReason));
        if (reopenReason.isBlank()) {
            form = form.wrong("reopenReason", word("case.reopen.missing"));
        }
        var command = new Command(receiptCode.strip(), null, orNull(reopenReason), null);
        return act(form, FormKey.of(key).isPresent(), command);
    }

    @OpenToAll
    @PostMapping("/rating")
    ModelAndView rate(
            @RequestParam(defaultValue = "") String receiptCode,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String stars,
            @RequestParam(defaultValue = "") String ratingReason) {
        CaseForm form = form(CaseAction.RATE, key, Map.of("stars", stars, "ratingReason", ratingReason));
        boolean chosen = stars.matches("[1-5]");
        if (!chosen) {
            form = form.wrong("stars", word("case.rate.missing"));
        }
        Integer number = chosen ? Integer.valueOf(stars) : null;
        var command = new Command(receiptCode.strip(), null, orNull(ratingReason), number);
        return act(form, FormKey.of(key).isPresent(), command);
    }

    /** Under the key that came with the form, or a new one where somebody has changed it into none. */
    private static CaseForm form(CaseAction action, String key, Map<String, String> typed) {
        String used = FormKey.of(key).orElseGet(FormKey::random).value();
        return new CaseForm(action, used, typed, Map.of());
    }

    private ModelAndView act(CaseForm form, boolean keyCameBack, Command command) {
        String code = command.receiptCode();
        if (code.isEmpty()) {
            return pages.ask(code, HttpStatus.BAD_REQUEST, "empty");
        }
        if (form.isRefused() || !keyCameBack) {
            String problem = form.isRefused() ? null : "sendAgain";
            return pages.show(code, Told.refused(HttpStatus.BAD_REQUEST, problem, form));
        }
        return switch (services.send(COMPLAINT, Done.class, form.action().path(), command, form.key())) {
            case Answer.Given<Done> done -> pages.show(code, Told.done(form.action()));
            case Answer.Refused<Done>(Problem problem) -> refused(code, form, problem);
            case Answer.Unavailable<Done>() -> pages.unsent(code, form);
        };
    }

    private ModelAndView refused(String code, CaseForm form, Problem problem) {
        if (problem.is(ProblemType.RECEIPT_UNKNOWN)) {
            return pages.unknown(code);
        }
        return pages.show(code, told(form, problem));
    }

    private static Told told(CaseForm form, Problem problem) {
        if (problem.is(ProblemType.STATE_CONFLICT)) {
            // Done by somebody else meanwhile, or too late: how far the case is says which.
            return Told.refused(HttpStatus.CONFLICT, "conflict", form);
        }
        if (problem.is(ProblemType.IDEMPOTENCY_KEY_REUSED)) {
            // Somebody went back, changed the text and sent it: that is another one.
            CaseForm anew = form.under(FormKey.random().value());
            return Told.refused(HttpStatus.CONFLICT, "alreadySent", anew);
        }
        if (problem.is(ProblemType.TOO_MANY_REQUESTS)) {
            return Told.refused(HttpStatus.TOO_MANY_REQUESTS, "busy", form);
        }
        CaseForm corrected = form.refused(problem);
        return Told.refused(HttpStatus.BAD_REQUEST, corrected.isRefused() ? null : "check", corrected);
    }

    private static @Nullable String orNull(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).orElse(null);
    }

    private String word(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
