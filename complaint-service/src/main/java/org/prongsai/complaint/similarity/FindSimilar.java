package org.prongsai.complaint.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.HandleComplaint;
import org.prongsai.complaint.casework.HandleComplaint.Wanted;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.security.Caller;

/**
 * Finds cases that are likely about the same as one. Every candidate is opened under its own key and compared in memory:
 * an index would keep words, places or numbers of people beside their sealed text, and beyond its erasure.
 */
public final class FindSimilar {

    /** The latest so many cases of the agency are compared: some years of a sub-district. */
    private static final int COMPARED = 500;

    private static final int PAGE = 100;
    private static final int SHOWN = 10;

    private final HandleComplaint handleComplaint;
    private final Testimony testimony;

    public FindSimilar(HandleComplaint handleComplaint, Testimony testimony) {
        this.handleComplaint = handleComplaint;
        this.testimony = testimony;
    }

    /** @param because never empty */
    public record Similar(Snapshot<Complaint> complaint, Set<Likeness> because) {}

    /** How the search went. */
    public sealed interface Search {
        /** @param similar the likest first */
        record Done(List<Similar> similar) implements Search {}

        record Closed(HandleComplaint.Opening why) implements Search {}
    }

    /** Of a case that the caller may open; opening it is on record. */
    public Search of(Caller caller, String id) {
        var opening = handleComplaint.open(caller, id, "find-similar");
        if (!(opening instanceof HandleComplaint.Opening.Done(HandleComplaint.Opened opened))) {
            return new Search.Closed(opening);
        }
        var own = opened.statement()
                .map(statement -> Fingerprint.of(
                        caller.agency(), statement, opened.filed().filing().receivedOn()));
        return new Search.Done(own.map(one -> compared(caller, id, one)).orElse(List.of()));
    }

    private List<Similar> compared(Caller caller, String id, Fingerprint own) {
        var similar = new ArrayList<Similar>();
        var from = Optional.<String>empty();
        for (int looked = 0; looked < COMPARED; looked += PAGE) {
            var page = handleComplaint.list(caller, Wanted.ALL, false, from, PAGE);
            for (var candidate : page.items()) {
                if (!candidate.id().value().equals(id)
                        && candidate.state() instanceof Complaint.Filed filed
                        && !filed.isErased()) {
                    var because = testimony
                            .statement(candidate.id())
                            .map(statement -> own.likenessTo(Fingerprint.of(
                                    caller.agency(), statement, filed.filing().receivedOn())))
                            .orElse(Set.of());
                    if (!because.isEmpty() && handleComplaint.mayOpen(caller, candidate)) {
                        similar.add(new Similar(candidate, because));
                    }
                }
            }
            from = page.next();
            if (from.isEmpty()) {
                break;
            }
        }
        return similar.stream()
                .sorted(Comparator.comparingInt((Similar one) -> one.because().size())
                        .reversed())
                .limit(SHOWN)
                .toList();
    }
}
