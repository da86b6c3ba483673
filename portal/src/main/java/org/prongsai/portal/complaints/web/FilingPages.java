package org.prongsai.portal.complaints.web;

import static org.prongsai.portal.services.ServiceName.COMPLAINT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.complaints.Categories;
import org.prongsai.portal.complaints.Kind;
import org.prongsai.portal.complaints.Options;
import org.prongsai.portal.complaints.Privacy;
import org.prongsai.portal.components.Option;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Edge;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.web.FormKey;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.ModelAndView;

/** The form of a complaint, with what has to be known before it is filled in. */
@Component
class FilingPages {

    private final Services services;
    private final Edge edge;
    private final MessageSource texts;

    FilingPages(Services services, Edge edge, MessageSource texts) {
        this.services = services;
        this.edge = edge;
        this.texts = texts;
    }

    ModelAndView empty(Kind kind) {
        ComplaintForm empty = ComplaintForm.empty();
        return form(kind, empty, FormKey.random(), new BeanPropertyBindingResult(empty, "complaint"), HttpStatus.OK);
    }

    /** The form with what was typed and what is wrong with it. */
    ModelAndView form(Kind kind, ComplaintForm typed, IdempotencyKey key, BindingResult check, HttpStatus status) {
        return page(kind, typed, key, check, status)
                .addObject("categories", categories(kind))
                .addObject("mail", sendsMail())
                .addObject("privacy", privacy());
    }

    /** The same while the service is down, which is not asked again. */
    ModelAndView withoutService(Kind kind, ComplaintForm typed, IdempotencyKey key, BindingResult check) {
        return page(kind, typed, key, check, HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("categories", List.of())
                .addObject("mail", false);
    }

    private ModelAndView page(
            Kind kind, ComplaintForm typed, IdempotencyKey key, BindingResult check, HttpStatus status) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (FieldError error : check.getFieldErrors()) {
            wrong.merge(error.getField(), texts.getMessage(error, locale), (first, more) -> first + " " + more);
        }
        List<String> notices = check.getGlobalErrors().stream()
                .map(error -> texts.getMessage(error, locale))
                .toList();
        return new ModelAndView("complaints/form", status)
                .addObject("complaint", typed)
                .addObject("kind", kind)
                .addObject("key", key.value())
                .addObject("wrong", wrong)
                .addObject("notices", notices);
    }

    /** A category helps, and nobody has to choose one: without the list the form is as good. */
    private List<Option> categories(Kind kind) {
        Answer<Categories> answer = services.get(COMPLAINT, Categories.class, "/api/categories");
        Categories known = answer instanceof Answer.Given<Categories>(Categories all) ? all : Categories.none();
        String language = LocaleContextHolder.getLocale().getLanguage();
        return known.of(kind).items().stream()
                .map(category -> new Option(category.code(), category.name(language)))
                .toList();
    }

    /** Nobody is offered what perhaps never comes. */
    private boolean sendsMail() {
        return services.get(COMPLAINT, Options.class, "/api/complaints/options")
                        instanceof Answer.Given<Options>(Options options)
                && options.mail();
    }

    /** Without it the page says that it does not know, and promises nothing. */
    private @Nullable Privacy privacy() {
        return edge.get(Privacy.class, "/api/complaints/privacy").orElse(null);
    }
}
