package org.prongsai.support.audit.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.audit.AuditEntry;
import org.prongsai.support.audit.AuditTrail;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.Role;
import org.prongsai.support.web.Cursor;
import org.prongsai.support.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.dataformat.csv.CsvMapper;

/** Lists a service's audit trail to the auditor of its agency, under the path that the service gives it. */
@RestController
public class AuditController {

    private static final int PAGE = 100;
    private static final String LIST = "audit";
    private static final CsvMapper CSV = new CsvMapper();
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final AuditTrail trail;

    public AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @OnlyFor(Role.AUDITOR)
    @GetMapping(path = "${prongsai.audit.path}", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Page<AuditEntry>> list(Caller caller, @RequestParam Optional<String> cursor) {
        var before = cursor.map(text -> Cursor.decode(LIST, text).position())
                .map(position -> new AuditEntry.Position(Instant.parse(position.get(0)), position.get(1)));
        var found = trail.list(caller.agency(), before, PAGE);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page<>(found, next(found)));
    }

    /** A line of the export, in the order of its columns. */
    @JsonPropertyOrder({"at", "actor", "role", "action", "aggregate", "reason"})
    record Line(String at, String actor, String role, String action, String aggregate, String reason) {
        static Line of(AuditEntry entry) {
            var reason = entry.reason() == null ? "" : entry.reason();
            return new Line(
                    entry.at().toString(),
                    entry.actor(),
                    entry.role(),
                    entry.action(),
                    entry.aggregate(),
                    // A spreadsheet would take it for a formula.
                    reason.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + reason : reason);
        }
    }

    @Operation(summary = "The whole audit trail of the agency as CSV, the newest entry first")
    @OnlyFor(Role.AUDITOR)
    @GetMapping(path = "${prongsai.audit.path}", produces = "text/csv")
    public ResponseEntity<StreamingResponseBody> export(Caller caller) {
        StreamingResponseBody lines = out -> write(caller, out);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(lines);
    }

    private void write(Caller caller, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK); // by which spreadsheets read Thai
        var before = Optional.<AuditEntry.Position>empty();
        try (var writer = CSV.writerFor(Line.class)
                .with(CSV.schemaFor(Line.class).withHeader())
                .writeValues(out)) {
            List<AuditEntry> found;
            do {
                found = trail.list(caller.agency(), before, PAGE);
                for (var entry : found) {
                    writer.write(Line.of(entry));
                }
                before = found.isEmpty() ? before : Optional.of(found.getLast().position());
            } while (found.size() == PAGE);
        }
    }

    private static @Nullable String next(List<AuditEntry> found) {
        if (found.size() < PAGE) {
            return null;
        }
        var last = found.getLast().position();
        return Cursor.after(last.at().toString(), last.id()).encode(LIST);
    }
}
