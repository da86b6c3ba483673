package org.prongsai.complaint.casework.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.prongsai.complaint.casework.AttachFile;
import org.prongsai.complaint.casework.AttachFile.Attaching;
import org.prongsai.complaint.casework.HandleComplaint;
import org.prongsai.complaint.casework.HandleComplaint.FileOpening;
import org.prongsai.files.Download;
import org.prongsai.files.content.Refusal;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of a case: its reporter sends them, staff open them. Neither is held in memory as a whole. */
@RestController
class AttachmentController {

    private final AttachFile attachFile;
    private final HandleComplaint handleComplaint;

    AttachmentController(AttachFile attachFile, HandleComplaint handleComplaint) {
        this.attachFile = attachFile;
        this.handleComplaint = handleComplaint;
    }

    /** Why a file is not taken, as clients are told. */
    enum Reason {
        /** Of no type that is taken, of two at once, or empty. */
        TYPE,
        INFECTED,
        /** Small to send and huge to open. */
        BOMB,
        DAMAGED
    }

    /**
     * The form, for the description of the API: it is read as a stream.
     *
     * @param receiptCode comes first
     * @param file at most 20 MB
     */
    record AttachmentForm(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String receiptCode,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "string", format = "binary")
            String file) {}

    @Operation(
            summary = "Send a file to a case",
            description =
                    "The receipt code is the first part of the form, the file the second. A file is checked by its"
                            + " content; pictures are painted anew, without where and by what they were taken.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = AttachmentForm.class))))
    @OpenToAll
    @PostMapping(path = "/api/complaints/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentAnswer> attach(Caller caller, IdempotencyKey key, HttpServletRequest request)
            throws IOException {
        var upload = Upload.begin(request);
        var attaching =
                attachFile.attach(caller, upload.receiptCode(), key.value(), upload.fileName(), upload.content());
        return switch (attaching) {
            case Attaching.Done(var attachment, var name) ->
                ReceiptAnswer.unstored().body(AttachmentAnswer.of(attachment, name.orElse(null)));
            case Attaching.Unfit(var reason) -> throw problem(reason).asException();
            case Attaching.Refused(var reason) -> throw Refusals.problem(reason).asException();
            case Attaching.NoSuchCase() -> throw new ProblemException(ProblemType.RECEIPT_UNKNOWN);
            case Attaching.KeyReused() -> throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Attaching.Busy() -> throw new ProblemException(ProblemType.SERVICE_UNAVAILABLE);
        };
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case TOO_LARGE -> Problem.of(ProblemType.FILE_TOO_LARGE);
            case TYPE, EMPTY -> Problem.because(ProblemType.FILE_REFUSED, Reason.TYPE);
            case INFECTED -> Problem.because(ProblemType.FILE_REFUSED, Reason.INFECTED);
            case BOMB -> Problem.because(ProblemType.FILE_REFUSED, Reason.BOMB);
            case DAMAGED -> Problem.because(ProblemType.FILE_REFUSED, Reason.DAMAGED);
            case SCANNER_AWAY -> Problem.of(ProblemType.SERVICE_UNAVAILABLE);
        };
    }

    @Operation(
            summary = "Read a file of a case",
            description = "As it was made harmless, to be saved and never shown; every reading is on record first.")
    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @GetMapping("/api/complaints/{id}/attachments/{attachment}")
    ResponseEntity<InputStreamResource> read(Caller caller, @PathVariable String id, @PathVariable String attachment)
            throws IOException {
        return switch (handleComplaint.file(caller, id, attachment)) {
            case FileOpening.Done(var file, var content) ->
                ResponseEntity.ok()
                        .headers(headers -> Download.headers(file).forEach(headers::set))
                        .contentLength(file.size())
                        .body(new InputStreamResource(content));
            case FileOpening.FactsAwaited() -> throw new ProblemException(ProblemType.FACTS_AWAITED);
            case FileOpening.NoSuchFile() -> throw new ProblemException(ProblemType.NOT_FOUND);
        };
    }
}
