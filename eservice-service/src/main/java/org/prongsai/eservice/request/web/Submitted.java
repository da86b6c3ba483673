package org.prongsai.eservice.request.web;

import org.prongsai.eservice.request.SubmitRequest;
import org.prongsai.eservice.request.SubmitRequest.Answer;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;

/** What comes of a submission: the receipt, or the problem that it ends in. */
final class Submitted {

    private Submitted() {}

    static Answer.Received or(SubmitRequest.Answer answer) {
        return switch (answer) {
            case Answer.Received received -> received;
            case Answer.KeyReused() -> throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Answer.NotOffered() -> throw new ProblemException(ProblemType.NOT_FOUND);
            case Answer.AlreadyOpen() -> throw new ProblemException(ProblemType.REQUEST_ALREADY_OPEN);
            case Answer.Flawed(var flaws) -> throw SubmissionProblems.of(flaws).asException();
            case Answer.Refused(var reason) ->
                throw SubmissionProblems.of(reason).asException();
        };
    }
}
