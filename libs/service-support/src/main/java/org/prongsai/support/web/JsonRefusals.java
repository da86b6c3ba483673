package org.prongsai.support.web;

import java.util.List;
import java.util.regex.Pattern;
import org.prongsai.support.problem.InvalidField;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body by the names of its fields, and never by their values. */
final class JsonRefusals {
    /** A name that a client invented is repeated only while it looks like a name. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private JsonRefusals() {}

    static Problem of(HttpMessageNotReadableException unreadable) {
        return Refusals.cause(unreadable, JacksonException.class)
                .filter(JsonRefusals::isOfOneField)
                .map(JsonRefusals::of)
                .orElseGet(() -> Problem.of(ProblemType.MALFORMED_BODY));
    }

    /** Bad grammar or an excess is the whole body's; what does not fit its field, a number's range too, is the field's. */
    private static boolean isOfOneField(JacksonException mismatch) {
        return (mismatch instanceof DatabindException || mismatch instanceof InputCoercionException)
                && !mismatch.getPath().isEmpty();
    }

    private static Problem of(JacksonException mismatch) {
        String field = path(mismatch.getPath());
        return switch (mismatch) {
            case UnrecognizedPropertyException unknown ->
                new Problem(ProblemType.UNKNOWN_FIELD, List.of(new InvalidField(field, "constraint.unknown-field")));
            case InvalidFormatException choice
            when choice.getTargetType().isEnum() -> Problem.invalid(field, "constraint.wrong-choice");
            default -> Problem.invalid(field, "constraint.wrong-type");
        };
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(NAME.matcher(name).matches() ? name : "?");
            }
        }
        return path.toString();
    }
}
