package org.prongsai.portal.complaints.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.web.FormKey;

/**
 * One form of the status page as it is shown.
 *
 * @param key by which sending it twice does its work once
 * @param typed by the name of the field
 * @param errors what is wrong, in the reader's language, by the name of the field
 */
record CaseForm(CaseAction action, String key, Map<String, String> typed, Map<String, String> errors) {

    static CaseForm empty(CaseAction action) {
        return new CaseForm(action, FormKey.random().value(), Map.of(), Map.of());
    }

    CaseForm under(String otherKey) {
        return new CaseForm(action, otherKey, typed, errors);
    }

    CaseForm wrong(String field, String error) {
        var more = new LinkedHashMap<>(errors);
        more.putIfAbsent(field, error);
        return new CaseForm(action, key, typed, more);
    }

    /** With what the service found wrong, beside the fields of the form that it names. */
    CaseForm refused(Problem problem) {
        CaseForm refused = this;
        for (Problem.FieldError error : problem.errors()) {
            for (Map.Entry<String, String> field : action.fields().entrySet()) {
                if (field.getValue().equals(error.field())) {
                    refused = refused.wrong(field.getKey(), error.message());
                }
            }
        }
        return refused;
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** The one text that a person would not want to write again. */
    public String longestTyped() {
        return typed.values().stream().reduce("", (longest, one) -> one.length() > longest.length() ? one : longest);
    }

    /** Not what was typed: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "CaseForm";
    }
}
