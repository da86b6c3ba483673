package org.prongsai.complaint.casework;

import static org.prongsai.complaint.casework.Complaint.Draft.and;
import static org.prongsai.complaint.casework.Status.ACKNOWLEDGED;
import static org.prongsai.complaint.casework.Status.ASSIGNED;
import static org.prongsai.complaint.casework.Status.CLOSED;
import static org.prongsai.complaint.casework.Status.INVESTIGATING;
import static org.prongsai.complaint.casework.Status.REFERRED;
import static org.prongsai.complaint.casework.Status.REJECTED;
import static org.prongsai.complaint.casework.Status.REOPENED;
import static org.prongsai.complaint.casework.Status.RESOLVED;
import static org.prongsai.complaint.casework.Status.TRIAGED;
import static org.prongsai.complaint.casework.Status.WAITING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prongsai.complaint.casework.Complaint.Access;
import org.prongsai.complaint.casework.Complaint.Conclusion;
import org.prongsai.complaint.casework.Complaint.Draft;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.Complaint.News;
import org.prongsai.complaint.casework.Complaint.Referral;
import org.prongsai.complaint.casework.Complaint.Speaker;
import org.prongsai.complaint.casework.Complaint.Ties;
import org.prongsai.complaint.casework.Complaint.Triage;
import org.prongsai.complaint.casework.Complaint.Unfiled;
import org.prongsai.complaint.casework.Complaint.Wait;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAcknowledged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAssigned;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintClosed;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintErased;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintLinked;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintRated;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReceived;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReferred;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintRejected;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReopened;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintResolved;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintTriaged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintWithdrawn;
import org.prongsai.complaint.casework.ComplaintEvent.ConflictFound;
import org.prongsai.complaint.casework.ComplaintEvent.DueSoon;
import org.prongsai.complaint.casework.ComplaintEvent.ErasureProposed;
import org.prongsai.complaint.casework.ComplaintEvent.FileAttached;
import org.prongsai.complaint.casework.ComplaintEvent.FoundDuplicate;
import org.prongsai.complaint.casework.ComplaintEvent.HoldSet;
import org.prongsai.complaint.casework.ComplaintEvent.IdentityGranted;
import org.prongsai.complaint.casework.ComplaintEvent.IdentityRequested;
import org.prongsai.complaint.casework.ComplaintEvent.InformationRequested;
import org.prongsai.complaint.casework.ComplaintEvent.InvestigationBegun;
import org.prongsai.complaint.casework.ComplaintEvent.KeyDestroyed;
import org.prongsai.complaint.casework.ComplaintEvent.Overdue;
import org.prongsai.complaint.casework.ComplaintEvent.ReplyOverdue;
import org.prongsai.complaint.casework.ComplaintEvent.ReporterNotReached;
import org.prongsai.complaint.casework.ComplaintEvent.ReporterTold;
import org.prongsai.complaint.casework.ComplaintEvent.Resumed;
import org.prongsai.complaint.casework.ComplaintEvent.Said;
import org.prongsai.complaint.casework.Deadline.What;

/** What a case is after its events. */
final class CaseHistory {

    private CaseHistory() {}

    static Complaint evolve(Complaint complaint, ComplaintEvent event) {
        return switch (complaint) {
            case Unfiled() -> {
                if (event instanceof ComplaintReceived(var filing, var deadlines)) {
                    yield Filed.of(filing, deadlines);
                }
                throw new IllegalStateException("a case begins with its receipt");
            }
            case Filed filed ->
                filed.with(draft -> {
                    apply(event, filed, draft);
                    if (filed.filing().toBeTold()) {
                        newsAt(event, filed)
                                .ifPresent(at -> draft.news = filed.news().and(at));
                    }
                });
        };
    }

    private static void apply(ComplaintEvent event, Filed filed, Draft draft) {
        switch (event) {
            case ComplaintReceived _ -> throw new IllegalStateException("a case is received once");
            case ComplaintTriaged e -> {
                draft.triage = new Triage(e.finding(), e.stamp().by());
                draft.namesLeadership = filed.namesLeadership() || e.namesLeadership();
                draft.involve(e.involved());
                draft.becomes(TRIAGED, e.stamp());
            }
            case ComplaintAcknowledged e -> {
                // A reply that was given in time and reached the record after the clock had given it up: it was not
                // overdue.
                draft.overdue = filed.overdue() && !e.inTime();
                draft.without(What.REPLY);
                draft.becomes(ACKNOWLEDGED, e.stamp());
            }
            case ComplaintAssigned e -> {
                draft.handler = e.to();
                draft.becomes(ASSIGNED, e.stamp());
            }
            case InvestigationBegun e -> draft.becomes(INVESTIGATING, e.stamp());
            case InformationRequested e -> {
                draft.talk = and(filed.talk(), e.question());
                draft.waits = and(filed.waits(), new Wait(e.stamp().on(), Optional.empty()));
                draft.put(e.answer());
                draft.becomes(WAITING, e.stamp());
            }
            case Resumed e -> {
                draft.waits = ended(filed.waits(), e.stamp().on());
                draft.without(What.REPORTER);
                e.decision().ifPresent(draft::put);
                draft.becomes(e.to(), e.stamp());
            }
            case ReplyOverdue _ -> {
                draft.overdue = true;
                draft.change(What.REPLY, Deadline::afterMissing);
            }
            case DueSoon e -> draft.change(e.what(), Deadline::afterReminding);
            case Overdue e -> draft.change(e.what(), Deadline::afterMissing);
            case ComplaintResolved e -> {
                draft.conclusion = new Conclusion(e.outcome(), e.stamp().by());
                draft.becomes(RESOLVED, e.stamp());
            }
            case ComplaintReferred e -> {
                draft.referral = new Referral(e.body(), e.number());
                draft.becomes(REFERRED, e.stamp());
            }
            case ComplaintRejected e -> {
                draft.rejection = e.reason();
                draft.becomes(REJECTED, e.stamp());
            }
            case FoundDuplicate e -> {
                draft.ties = new Ties(Optional.of(e.of()), filed.ties().linked());
                draft.conclusion =
                        new Conclusion(Resolution.DUPLICATE, e.stamp().by());
            }
            case ComplaintWithdrawn e -> {
                draft.withdrawn = true;
                if (e.ended()) {
                    draft.conclusion =
                            new Conclusion(Resolution.WITHDRAWN, e.stamp().by());
                    draft.waits = ended(filed.waits(), e.stamp().on());
                }
            }
            case ComplaintClosed e -> draft.becomes(CLOSED, e.stamp());
            case ComplaintReopened e -> {
                // The time in which nobody worked on it is no time that its decision took.
                draft.waits = and(
                        filed.waits(),
                        new Wait(filed.lastStepOn(), Optional.of(e.stamp().on())));
                draft.conclusion = null;
                draft.referral = null;
                draft.rejection = null;
                draft.withdrawn = false;
                draft.ties = new Ties(Optional.empty(), filed.ties().linked());
                draft.becomes(REOPENED, e.stamp());
                draft.put(e.decision());
            }
            case ComplaintRated e -> draft.stars = e.stars();
            case ComplaintLinked e -> draft.ties = filed.ties().linkedTo(e.to());
            case Said e -> draft.talk = and(filed.talk(), e.utterance());
            case FileAttached e -> draft.attachments = and(filed.attachments(), e.attachment());
            case ConflictFound e -> {
                draft.involve(e.staff());
                draft.namesLeadership = filed.namesLeadership() || e.namesLeadership();
            }
            case IdentityRequested e ->
                draft.custody = filed.custody().withAccess(e.by(), new Access(Optional.empty()));
            case IdentityGranted e ->
                draft.custody = filed.custody().withAccess(e.to(), new Access(Optional.of(e.until())));
            case HoldSet e -> draft.custody = filed.custody().held(e.hold());
            case ErasureProposed e -> draft.custody = filed.custody().erasureProposed(e.by());
            case ComplaintErased e -> {
                draft.custody = filed.custody().erased(e.on());
                draft.filing = filed.filing().withoutTraces();
                draft.referral = filed.referral()
                        .map(referral -> new Complaint.Referral(referral.body(), Optional.empty()))
                        .orElse(null);
                draft.news = News.NONE;
            }
            case KeyDestroyed _ -> draft.custody = filed.custody().withoutKey();
            case ReporterTold _, ReporterNotReached _ ->
                draft.news = filed.news().told();
        }
    }

    /** When staff made something new for the reporter; empty where it was the reporter, or is none of theirs to see. */
    private static Optional<Instant> newsAt(ComplaintEvent event, Filed filed) {
        return switch (event) {
            case ComplaintTriaged e -> Optional.of(e.stamp().at());
            case ComplaintAcknowledged e -> Optional.of(e.stamp().at());
            case ComplaintAssigned e -> Optional.of(e.stamp().at());
            case InvestigationBegun e -> Optional.of(e.stamp().at());
            case InformationRequested e -> Optional.of(e.stamp().at());
            case Resumed e -> Optional.of(e.stamp().at()).filter(_ -> !e.answered());
            case ComplaintResolved e -> Optional.of(e.stamp().at());
            case ComplaintReferred e -> Optional.of(e.stamp().at());
            case ComplaintRejected e -> Optional.of(e.stamp().at());
            case ComplaintClosed e -> Optional.of(e.stamp().at()).filter(_ -> !isWithdrawn(filed));
            case ComplaintReopened e -> Optional.of(e.stamp().at()).filter(_ -> !e.byReporter());
            case Said e ->
                Optional.of(e.utterance().at()).filter(_ -> e.utterance().speaker() == Speaker.STAFF);
            // The closing that comes with it is the news.
            case FoundDuplicate _ -> Optional.empty();
            case ComplaintReceived _,
                    ReplyOverdue _,
                    DueSoon _,
                    Overdue _,
                    ComplaintWithdrawn _,
                    ComplaintRated _,
                    ComplaintLinked _,
                    FileAttached _,
                    ConflictFound _,
                    IdentityRequested _,
                    IdentityGranted _,
                    HoldSet _,
                    ErasureProposed _,
                    ComplaintErased _,
                    KeyDestroyed _,
                    ReporterTold _,
                    ReporterNotReached _ -> Optional.empty();
        };
    }

    private static boolean isWithdrawn(Filed filed) {
        return filed.conclusion()
                .filter(concluded -> concluded.outcome() == Resolution.WITHDRAWN)
                .isPresent();
    }

    /** The last of them has ended, where it stood until now. */
    private static List<Wait> ended(List<Wait> waits, LocalDate on) {
        return waits.stream()
                .map(wait -> wait.to().isPresent() ? wait : new Wait(wait.from(), Optional.of(on)))
                .toList();
    }
}
