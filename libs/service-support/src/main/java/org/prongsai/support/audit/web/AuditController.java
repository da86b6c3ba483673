package org.prongsai.support.audit.web;

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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists a service's audit trail to the auditor of its agency, under the path that the service gives it. */
@RestController
public class AuditController {

    private static final int PAGE = 100;
    private static final String LIST = "audit";

    private final AuditTrail trail;

    public AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @OnlyFor(Role.AUDITOR)
    @GetMapping("${prongsai.audit.path}")
    public ResponseEntity<Page<AuditEntry>> list(Caller caller, @RequestParam Optional<String> cursor) {
        var before = cursor.map(text -> Cursor.decode(LIST, text).position())
                .map(position -> new AuditEntry.Position(Instant.parse(position.get(0)), position.get(1)));
        var found = trail.list(caller.agency(), before, PAGE);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page<>(found, next(found)));
    }

    private static @Nullable String next(List<AuditEntry> found) {
        if (found.size() < PAGE) {
            return null;
        }
        var last = found.getLast().position();
        return Cursor.after(last.at().toString(), last.id()).encode(LIST);
    }
}
