package org.prongsai.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.observability.Traces;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemDocument;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws, or Spring on its way there, into problem details of the catalogue. */
@RestControllerAdvice
@ConditionalOnMissingBean(ErrorController.class)
@Order(0)
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> handleRefusal(ProblemException refusal, WebRequest request) {
        return answer(refusal.problem(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> handleAnythingElse(Exception unexpected, WebRequest request) {
        return handleExceptionInternal(unexpected, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Refusals.of(exception, status), headers, request, exception);
    }

    private ResponseEntity<Object> answer(
            Problem problem, HttpHeaders headers, WebRequest request, Exception exception) {
        ResponseEntity<Object> answer = answer(problem, headers, request);
        if (problem.type().status() >= 500 && answer.getBody() instanceof ProblemDocument document) {
            // messages of exceptions may repeat what a person wrote: classes and places only
            LOG.error("trace {} ended in {}", document.traceId(), Traces.withoutMessages(exception));
        }
        return answer;
    }

    private ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        hearOut(request);
        String acceptLanguage = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        ProblemDocument document = problems.document(problem, acceptLanguage);
        return ResponseEntity.status(document.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        ProblemMessages.language(acceptLanguage).getLanguage())
                .body(document);
    }

    /**
     * Reads what is still to come of the body, within its limit: most clients, and a gateway that passes on a stream, read
     * an answer only when they have sent all.
     */
    private static void hearOut(WebRequest request) {
        HttpServletRequest sent =
                request instanceof NativeWebRequest ours ? ours.getNativeRequest(HttpServletRequest.class) : null;
        if (sent == null) {
            return;
        }
        try {
            sent.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | IllegalStateException | ProblemException noMoreOfIt) {
            // It is answered all the same.
        }
    }
}
