package org.prongsai.portal.complaints.web;

import static org.prongsai.portal.services.ServiceName.COMPLAINT;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.prongsai.portal.complaints.web.StatusPages.Told;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Done;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.services.Upload;
import org.prongsai.portal.web.FormKey;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Files for a case, passed on to the service as they come in: none is kept here, in memory or on disk. */
@Controller
class AttachmentController {

    private static final String FILE = "file";
    private static final Set<String> REASONS = Set.of("TYPE", "INFECTED", "BOMB", "DAMAGED");

    private final Services services;
    private final StatusPages pages;
    private final MessageSource texts;

    AttachmentController(Services services, StatusPages pages, MessageSource texts) {
        this.services = services;
        this.pages = pages;
        this.texts = texts;
    }

    @OpenToAll
    @PostMapping("/complaints/status/attachments")
    ModelAndView attach(HttpServletRequest request) {
        IncomingForm sent;
        try {
            sent = IncomingForm.of(request);
        } catch (IOException noSuchForm) {
            return pages.ask("", HttpStatus.BAD_REQUEST, "empty");
        }
        String code = sent.field("receiptCode");
        Optional<IdempotencyKey> key = FormKey.of(sent.field("key"));
        CaseForm form = CaseForm.empty(CaseAction.ATTACH);
        if (code.isEmpty()) {
            return pages.ask(code, HttpStatus.BAD_REQUEST, "empty");
        }
        if (sent.fileName().isEmpty()) {
            return again(code, form, "case.attach.missing", HttpStatus.BAD_REQUEST);
        }
        if (sent.isTooLarge()) {
            return again(code, form, "case.attach.tooLarge", HttpStatus.CONTENT_TOO_LARGE);
        }
        if (key.isEmpty()) {
            return pages.show(code, Told.refused(HttpStatus.BAD_REQUEST, "sendAgain", form));
        }
        return attach(code, form.under(key.get().value()), sent);
    }

    private ModelAndView attach(String code, CaseForm form, IncomingForm sent) {
        String name = sent.fileName().orElseThrow();
        try (InputStream content = sent.content()) {
            var upload = new Upload(Map.of("receiptCode", code), FILE, name, content);
            return switch (services.upload(COMPLAINT, Done.class, CaseAction.ATTACH.path(), upload, form.key())) {
                case Answer.Given<Done> done -> pages.show(code, Told.done(CaseAction.ATTACH));
                case Answer.Refused<Done>(Problem problem) -> refused(code, form, problem);
                // Whether it arrived is unknown, so the key stays: the same file chosen again is there once.
                case Answer.Unavailable<Done>() -> pages.unsent(code, form);
            };
        } catch (UncheckedIOException unread) {
            return unread(code, Objects.requireNonNull(unread.getCause()));
        } catch (IOException unread) {
            return unread(code, unread);
        }
    }

    private ModelAndView unread(String code, IOException why) {
        CaseForm anew = CaseForm.empty(CaseAction.ATTACH);
        return IncomingForm.isTooLarge(why)
                ? again(code, anew, "case.attach.tooLarge", HttpStatus.CONTENT_TOO_LARGE)
                : again(code, anew, "case.attach.broken", HttpStatus.BAD_REQUEST);
    }

    /** What was refused was not kept: another file goes under another key. */
    private ModelAndView refused(String code, CaseForm form, Problem problem) {
        CaseForm anew = CaseForm.empty(CaseAction.ATTACH);
        if (problem.is(ProblemType.RECEIPT_UNKNOWN)) {
            return pages.unknown(code);
        }
        if (problem.is("file-too-large") || problem.is(ProblemType.BODY_TOO_LARGE)) {
            return again(code, anew, "case.attach.tooLarge", HttpStatus.CONTENT_TOO_LARGE);
        }
        if (problem.is("file-refused")) {
            String reason = problem.reason();
            String known = reason != null && REASONS.contains(reason) ? reason : "OTHER";
            return again(code, anew, "case.attach.refused." + known, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (problem.is("too-many-files")) {
            return again(code, anew, "case.attach.tooMany", HttpStatus.CONFLICT);
        }
        if (problem.is(ProblemType.STATE_CONFLICT)) {
            return pages.show(code, Told.refused(HttpStatus.CONFLICT, "conflict", anew));
        }
        if (problem.is(ProblemType.IDEMPOTENCY_KEY_REUSED)) {
            return again(code, anew, "case.attach.again", HttpStatus.CONFLICT);
        }
        return problem.is(ProblemType.TOO_MANY_REQUESTS)
                ? pages.show(code, Told.refused(HttpStatus.TOO_MANY_REQUESTS, "busy", form))
                : pages.show(code, Told.refused(HttpStatus.BAD_REQUEST, "check", anew));
    }

    private ModelAndView again(String code, CaseForm form, String error, HttpStatus status) {
        String words = texts.getMessage(error, null, LocaleContextHolder.getLocale());
        return pages.show(code, Told.refused(status, null, form.wrong(FILE, words)));
    }
}
