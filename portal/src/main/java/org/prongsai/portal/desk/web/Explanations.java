package org.prongsai.portal.desk.web;

import org.prongsai.portal.services.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** In which words the desk says why a case does not allow something, and what to do about it. */
@Component
class Explanations {

    private static final String OTHERWISE = "desk.conflict";

    private final MessageSource texts;

    Explanations(MessageSource texts) {
        this.texts = texts;
    }

    /** The key of the message: {@code desk.problem.CODE} where the desk has words of its own for it. */
    String of(Problem problem) {
        String key = "desk.problem." + code(problem);
        return texts.getMessage(key, null, null, LocaleContextHolder.getLocale()) == null ? OTHERWISE : key;
    }

    private static String code(Problem problem) {
        String type = problem.type();
        return type == null ? "" : type.substring(type.indexOf('#') + 1);
    }
}
