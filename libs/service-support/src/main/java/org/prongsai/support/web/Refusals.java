package org.prongsai.support.web;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.InvalidField;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Finds the entry of the catalogue for what was thrown on the way to a controller, and the fields to blame. */
final class Refusals {
    private Refusals() {}

    static Problem of(Exception exception, HttpStatusCode status) {
        // a refusal of our own may be wrapped by a converter or by Jackson
        return cause(exception, ProblemException.class)
                .map(ProblemException::problem)
                .orElseGet(() -> ofSpring(exception, status));
    }

    private static Problem ofSpring(Exception exception, HttpStatusCode status) {
        return switch (exception) {
            case HttpMessageNotReadableException unreadable -> JsonRefusals.of(unreadable);
            case MethodArgumentNotValidException invalid ->
                invalid(invalid.getBindingResult().getAllErrors().stream().map(Refusals::field));
            case HandlerMethodValidationException invalid ->
                invalid(invalid.getParameterValidationResults().stream().flatMap(Refusals::fields));
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.invalid(mismatch.getName(), "constraint.wrong-type");
            case MissingServletRequestParameterException missing ->
                Problem.invalid(missing.getParameterName(), "constraint.missing");
            case MissingRequestHeaderException missing ->
                Problem.invalid(missing.getHeaderName(), "constraint.missing");
            default -> Problem.of(ProblemType.ofStatus(status.value()));
        };
    }

    private static Problem invalid(Stream<InvalidField> fields) {
        return new Problem(ProblemType.VALIDATION_FAILED, fields.distinct().toList());
    }

    private static InvalidField field(ObjectError error) {
        String name = error instanceof FieldError field ? field.getField() : "body";
        return error.contains(ConstraintViolation.class)
                ? field(name, error.unwrap(ConstraintViolation.class))
                : new InvalidField(
                        name,
                        error instanceof FieldError field && field.isBindingFailure()
                                ? "constraint.wrong-type"
                                : "constraint.other");
    }

    private static Stream<InvalidField> fields(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(Refusals::field);
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream().map(error -> field(name, violation(result, error)));
    }

    private static ConstraintViolation<?> violation(ParameterValidationResult result, MessageSourceResolvable error) {
        return result.unwrap(error, ConstraintViolation.class);
    }

    private static InvalidField field(String name, ConstraintViolation<?> violation) {
        Map<String, String> figures = new TreeMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((attribute, value) -> {
            if (value instanceof Number || attribute.equals("value")) {
                figures.put(attribute, String.valueOf(value));
            }
        });
        return new InvalidField(name, key(violation), figures);
    }

    /** A constraint's own message key where somebody wrote one, else the key of its annotation. */
    private static String key(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        boolean written = template.startsWith("{")
                && !template.startsWith("{jakarta.validation.")
                && !template.startsWith("{org.hibernate.validator.");
        return written
                ? template.substring(1, template.length() - 1)
                : "constraint."
                        + violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName();
    }

    static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 10; depth++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
