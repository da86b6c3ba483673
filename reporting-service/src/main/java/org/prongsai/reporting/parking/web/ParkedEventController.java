package org.prongsai.reporting.parking.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.parking.LiveGenerations;
import org.prongsai.reporting.parking.ParkedEvents;
import org.prongsai.reporting.parking.ParkedEvents.Scope;
import org.prongsai.reporting.parking.ParkedNote;
import org.prongsai.reporting.parking.Redrives;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.Role;
import org.prongsai.support.web.Cursor;
import org.prongsai.support.web.IdempotencyKey;
import org.prongsai.support.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParkedEventController {

    private static final String LIST = "parked-events";
    private static final int PAGE = 50;

    private final ParkedEvents events;
    private final LiveGenerations live;
    private final Redrives redrives;

    ParkedEventController(ParkedEvents events, LiveGenerations live, Redrives redrives) {
        this.events = events;
        this.live = live;
        this.redrives = redrives;
    }

    /** @param cause why it waits, in codes; nothing of what the event says */
    record ParkedAnswer(
            String id,
            String projection,
            Cause cause,
            String topic,
            int partition,
            long offset,
            @Nullable String aggregate,
            @Nullable Long sequence,
            @Nullable String type,
            Instant parkedAt) {

        record Cause(String code, String detail) {}

        static ParkedAnswer of(ParkedNote note) {
            return new ParkedAnswer(
                    note.id(),
                    note.projection(),
                    new Cause(note.reason(), note.detail()),
                    note.topic(),
                    note.partition(),
                    note.offset(),
                    note.aggregate(),
                    note.sequence(),
                    note.type(),
                    note.at());
        }
    }

    record RedriveAnswer(String id) {}

    @OnlyFor({Role.ADMIN, Role.ITAS_ADMIN})
    @GetMapping("/api/parked-events")
    Page<ParkedAnswer> parked(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        String after =
                cursor == null ? null : Cursor.decode(LIST, cursor).position().getFirst();
        List<ParkedNote> found = events.parked(scope(caller), live.byProjection(), after, PAGE + 1);
        List<ParkedNote> page = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? Cursor.after(page.getLast().id()).encode(LIST) : null;
        return new Page<>(page.stream().map(ParkedAnswer::of).toList(), next);
    }

    /** Tries the event, and those behind it, again. It changes nothing when it still does not fit, or has been applied. */
    @OnlyFor({Role.ADMIN, Role.ITAS_ADMIN})
    @PostMapping("/api/parked-events/{id}/redrive")
    ResponseEntity<RedriveAnswer> redrive(Caller caller, @PathVariable String id, IdempotencyKey key) {
        ParkedNote note = events.find(scope(caller), id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (note.aggregate() == null) {
            // nobody can tell what it should follow; a fold that learns to read it reads it in a rebuild
            throw new ProblemException(ProblemType.STATE_CONFLICT);
        }
        if (note.state() == ParkedNote.State.PARKED) {
            redrives.send(note);
        }
        return ResponseEntity.accepted().body(new RedriveAnswer(id));
    }

    private static Scope scope(Caller caller) {
        return new Scope(caller.agency(), caller.has(Role.ADMIN));
    }
}
