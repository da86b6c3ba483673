package org.prongsai.complaint.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import org.prongsai.complaint.casework.FileComplaint.Answer;
import org.prongsai.complaint.casework.FileComplaint.Answer.Received;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a reporter gets, whoever wrote the case down; no cache keeps it.
 *
 * @param receivedAt when it was recorded
 */
record ReceiptAnswer(String trackingNumber, String receiptCode, Instant receivedAt, LocalDate replyDueOn) {

    static ResponseEntity<ReceiptAnswer> of(Answer answer) {
        var receipt = receivedOr(answer);
        return unstored()
                .body(new ReceiptAnswer(
                        receipt.trackingNumber(), receipt.receiptCode(), receipt.receivedAt(), receipt.replyDueOn()));
    }

    static ResponseEntity.BodyBuilder unstored() {
        return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore());
    }

    /** The receipt, or the problem that it ends in. */
    static Received receivedOr(Answer answer) {
        return switch (answer) {
            case Received received -> received;
            case Answer.KeyReused() -> throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Answer.UnknownCategory() -> throw invalid("category", "constraint.wrong-choice");
            case Answer.NoAddress() -> throw invalid("reporter.notify", "rule.no-address-to-mail");
            case Answer.NoMail() -> throw invalid("reporter.notify", "rule.no-mail-here");
            case Answer.DayInTheFuture() -> throw invalid("receivedOn", "rule.day-in-the-future");
            case Answer.DayBeforeTheRules() -> throw invalid("receivedOn", "rule.day-before-the-rules");
        };
    }

    private static RuntimeException invalid(String field, String messageKey) {
        return Problem.invalid(field, messageKey).asException();
    }

    /** A receipt opens a case: it may not reach a log. */
    @Override
    public String toString() {
        return "ReceiptAnswer";
    }
}
