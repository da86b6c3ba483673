package org.prongsai.portal.complaints.web;

import static org.prongsai.portal.services.ServiceName.COMPLAINT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.complaints.Progress;
import org.prongsai.portal.components.Moment;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.Services;
import org.prongsai.support.problem.ProblemType;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The status of a case with its forms, or the question for its code. Every page that a code leads to is the answer to a
 * form, because the code must be in no address and no cookie: what was done is told on the page itself.
 */
@Component
class StatusPages {

    private final Services services;
    private final MessageSource texts;

    StatusPages(Services services, MessageSource texts) {
        this.services = services;
        this.texts = texts;
    }

    private record Question(String receiptCode) {

        /** Who reads a log must not be able to open the case. */
        @Override
        public String toString() {
            return "Question";
        }
    }

    /**
     * What a page tells of the form that led to it.
     *
     * @param done the action that was done; null where none was
     * @param problem why it was not, as the last part of a message key; null where there is nothing to tell
     * @param form the form that was sent, with what was typed, where it was not done
     */
    record Told(
            HttpStatus status,
            @Nullable CaseAction done,
            @Nullable String problem,
            @Nullable CaseForm form) {

        static Told nothing() {
            return new Told(HttpStatus.OK, null, null, null);
        }

        static Told done(CaseAction action) {
            return new Told(HttpStatus.OK, action, null, null);
        }

        static Told refused(HttpStatus status, @Nullable String problem, CaseForm form) {
            return new Told(status, null, problem, form);
        }
    }

    /** Asks for a code. */
    ModelAndView ask() {
        return ask("", HttpStatus.OK, null);
    }

    ModelAndView ask(String code, HttpStatus status, @Nullable String notice) {
        return new ModelAndView("complaints/status", status)
                .addObject("receiptCode", code)
                .addObject("notice", notice);
    }

    /** Mistyped, malformed or never given out: the same words, so that they tell nothing about codes. */
    ModelAndView unknown(String code) {
        return ask(code, HttpStatus.NOT_FOUND, "unknown");
    }

    ModelAndView show(String code, Told told) {
        Answer<Progress> answer =
                services.query(COMPLAINT, Progress.class, "/api/complaints/status", new Question(code));
        return switch (answer) {
            case Answer.Given<Progress>(Progress progress) -> show(code, progress, told);
            case Answer.Refused<Progress>(Problem problem)
            when problem.is(ProblemType.TOO_MANY_REQUESTS) ->
                withoutCase(code, told, HttpStatus.TOO_MANY_REQUESTS, "busy");
            case Answer.Refused<Progress> refused -> unknown(code);
            case Answer.Unavailable<Progress>() ->
                withoutCase(code, told, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        };
    }

    private ModelAndView show(String code, Progress progress, Told told) {
        Map<String, CaseForm> forms = Arrays.stream(CaseAction.values())
                .filter(action -> progress.allows(action.code()))
                .map(action -> sent(told, action) ? Objects.requireNonNull(told.form()) : CaseForm.empty(action))
                .collect(Collectors.toMap(form -> form.action().code(), Function.identity()));
        return told(new ModelAndView("complaints/progress", told.status()), code, told)
                .addObject("progress", progress)
                .addObject("moments", moments(progress))
                .addObject("forms", forms);
    }

    private static boolean sent(Told told, CaseAction action) {
        return told.form() != null && told.form().action() == action;
    }

    /** The case cannot be shown; what was typed can, in a form that may be sent again under its key. */
    private ModelAndView withoutCase(String code, Told told, HttpStatus status, String notice) {
        return told(ask(code, status, notice), code, told);
    }

    /** Whether it was done is unknown: the form alone, so that nothing keeps the person from sending it again. */
    ModelAndView unsent(String code, CaseForm form) {
        Told told = Told.refused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", form);
        return told(ask(code, told.status(), null), code, told);
    }

    private static ModelAndView told(ModelAndView page, String code, Told told) {
        return page.addObject("receiptCode", code)
                .addObject("done", told.done())
                .addObject("problem", told.problem())
                .addObject("sent", told.form());
    }

    private List<Moment> moments(Progress progress) {
        return progress.timeline().stream().map(this::moment).toList();
    }

    private Moment moment(Progress.Step step) {
        String what = word("progress.status.", step.status());
        return step.recordedLate()
                ? Moment.on(Objects.requireNonNull(step.occurredOn()), what)
                        .noting(step.note())
                        .recorded(step.at())
                : Moment.at(step.at(), what).noting(step.note());
    }

    /** A code in words; one that the page does not know is shown as it is. */
    private String word(String prefix, String code) {
        Locale locale = LocaleContextHolder.getLocale();
        return Objects.requireNonNullElse(texts.getMessage(prefix + code, null, code, locale), code);
    }
}
