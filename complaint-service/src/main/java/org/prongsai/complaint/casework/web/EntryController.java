package org.prongsai.complaint.casework.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.prongsai.complaint.casework.FileComplaint;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Staff enter what people told them on the telephone, at the desk, in a letter. */
@RestController
class EntryController {

    private final FileComplaint fileComplaint;

    EntryController(FileComplaint fileComplaint) {
        this.fileComplaint = fileComplaint;
    }

    /** The receipt, to be handed to the reporter, and the case, for staff to go on with. */
    record EntryAnswer(
            String id,
            long version,
            String trackingNumber,
            String receiptCode,
            Instant receivedAt,
            LocalDate replyDueOn) {

        /** A receipt opens a case: it may not reach a log. */
        @Override
        public String toString() {
            return "EntryAnswer";
        }
    }

    @Operation(
            summary = "Enter a case that came by telephone, at the desk, by letter, Facebook or the head of a village",
            description = "With the day on which it came. The receipt is for its reporter, and is shown here and "
                    + "nowhere else.")
    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/api/complaints/on-behalf")
    ResponseEntity<EntryAnswer> enter(Caller caller, IdempotencyKey key, @Valid @RequestBody EntryRequest request) {
        var receipt = ReceiptAnswer.receivedOr(fileComplaint.enter(caller, key.value(), request.asEntered()));
        return ReceiptAnswer.unstored()
                .eTag(ExpectedVersion.eTag(receipt.version()))
                .body(new EntryAnswer(
                        receipt.id().value(),
                        receipt.version(),
                        receipt.trackingNumber(),
                        receipt.receiptCode(),
                        receipt.receivedAt(),
                        receipt.replyDueOn()));
    }
}
