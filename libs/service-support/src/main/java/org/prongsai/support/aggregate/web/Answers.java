package org.prongsai.support.aggregate.web;

import java.util.Map;
import java.util.function.Function;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.web.ExpectedVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Translates outcomes of commands into answers: what was done with its ETag, what was not as a problem. */
public final class Answers {

    private Answers() {}

    /**
     * The answer to a command.
     *
     * @param refusals the problem for each reason that the aggregate's own rules give
     */
    public static <R> ResponseEntity<Map<String, Object>> of(
            HttpStatus whenDone, Outcome<R> outcome, Function<R, Problem> refusals) {
        return switch (outcome) {
            case Outcome.Done<R> done ->
                ResponseEntity.status(whenDone)
                        .eTag(ExpectedVersion.eTag(done.version()))
                        .body(done.answer());
            case Outcome.Refused<R>(var reason) -> throw refusals.apply(reason).asException();
            case Outcome.Missing<R> _ -> throw problem(ProblemType.NOT_FOUND);
            case Outcome.Stale<R> _ -> throw problem(ProblemType.STALE_VERSION);
            case Outcome.KeyReused<R> _ -> throw problem(ProblemType.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private static RuntimeException problem(ProblemType type) {
        return Problem.of(type).asException();
    }
}
