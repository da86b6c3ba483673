package org.prongsai.complaint.casework.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import jakarta.validation.Valid;
import org.prongsai.complaint.casework.FileComplaint;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
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

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/api/complaints/on-behalf")
    ResponseEntity<ReceiptAnswer> enter(Caller caller, IdempotencyKey key, @Valid @RequestBody EntryRequest request) {
        return ReceiptAnswer.of(fileComplaint.enter(caller, key.value(), request.asEntered()));
    }
}
