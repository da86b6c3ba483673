package org.prongsai.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.support.StaffId;

/** A case as its events have made it. */
public sealed interface Complaint {

    /** Before anybody has filed it. */
    record Unfiled() implements Complaint {}

    /**
     * A case.
     *
     * @param timeline the states it has been in, as its reporter sees them; never empty
     * @param deadlines the last days that are still ahead, or were missed
     * @param waits when the clock of the decision stood
     * @param overdue whether the day of reply passed before anybody acknowledged the case, as far as is recorded
     * @param namesLeadership whether it names who leads the agency (the นายก or a councillor)
     * @param involved whoever is named, or responsible for what it is about: they have no part in it
     * @param handler to whom it is assigned
     * @param ties other cases that are about the same
     * @param withdrawn whether its reporter has withdrawn it; a corruption case goes on
     * @param news what its reporter has yet to be told of, where they want to be
     */
    record Filed(
            Filing filing,
            List<Step> timeline,
            List<Deadline> deadlines,
            List<Wait> waits,
            boolean overdue,
            Optional<Triage> triage,
            boolean namesLeadership,
            Set<StaffId> involved,
            Optional<StaffId> handler,
            Optional<Conclusion> conclusion,
            Optional<Referral> referral,
            Optional<Rejection> rejection,
            Ties ties,
            boolean withdrawn,
            Optional<Integer> stars,
            List<Utterance> talk,
            List<Attachment> attachments,
            Custody custody,
            News news)
            implements Complaint {

        public Filed {
            timeline = List.copyOf(timeline);
            deadlines = List.copyOf(deadlines);
            waits = List.copyOf(waits);
            involved = Set.copyOf(involved);
            talk = List.copyOf(talk);
            attachments = List.copyOf(attachments);
        }

        static Filed of(Filing filing, List<Deadline> deadlines) {
            var received = new Step(
                    filing.receivedAt(), filing.receivedOn(), Status.RECEIVED, Optional.empty(), Optional.empty());
            return new Filed(
                    filing,
                    List.of(received),
                    deadlines,
                    List.of(),
                    false,
                    Optional.empty(),
                    false,
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Ties.NONE,
                    false,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Custody.NOTHING,
                    News.NONE);
        }

        public Status status() {
            return timeline.getLast().status();
        }

        /** The state to which the case goes back when the reporter is no longer waited for. */
        Status statusBeforeWaiting() {
            return timeline.reversed().stream()
                    .map(Step::status)
                    .filter(status -> status != Status.WAITING)
                    .findFirst()
                    .orElseThrow();
        }

        /** Whether the agency has given its first reply. */
        public boolean replied() {
            return timeline.stream().anyMatch(step -> step.status() == Status.ACKNOWLEDGED);
        }

        /** Whether somebody has ever looked into the case: as its handler, by beginning to, or by concluding it. */
        boolean investigatedBy(String subject) {
            return handler.map(StaffId::value).filter(subject::equals).isPresent()
                    || conclusion.map(Conclusion::by).filter(subject::equals).isPresent()
                    || IntStream.range(1, timeline.size())
                            .filter(number -> isInvestigation(timeline.get(number - 1), timeline.get(number)))
                            .anyMatch(number -> timeline.get(number)
                                    .by()
                                    .filter(subject::equals)
                                    .isPresent());
        }

        /** Who only goes on without an answer has not begun to look into it. */
        private static boolean isInvestigation(Step before, Step step) {
            return step.status() == Status.RESOLVED
                    || (step.status() == Status.INVESTIGATING && before.status() != Status.WAITING);
        }

        /** The code of how it came out, by which it is kept. */
        Optional<String> endedAs() {
            return conclusion
                    .map(concluded -> concluded.outcome().name())
                    .or(() -> rejection.map(_ -> Status.REJECTED.name()))
                    .or(() -> referral.map(_ -> Status.REFERRED.name()));
        }

        public boolean involves(String subject) {
            return involved.stream().map(StaffId::value).anyMatch(subject::equals);
        }

        public Optional<Attachment> attachment(String id) {
            return attachments.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        public boolean isErased() {
            return custody.erasedOn().isPresent();
        }

        public Optional<Deadline> deadline(Deadline.What what) {
            return deadlines.stream()
                    .filter(deadline -> deadline.what() == what)
                    .findFirst();
        }

        /** Those for which the clock runs: the decision has time while its reporter is waited for. */
        public List<Deadline> running() {
            return deadlines.stream()
                    .filter(deadline -> status() != Status.WAITING || deadline.what() != Deadline.What.DECISION)
                    .toList();
        }

        LocalDate lastStepOn() {
            return timeline.getLast().on();
        }

        long said(Speaker speaker) {
            return talk.stream().filter(one -> one.speaker() == speaker).count();
        }

        Filed with(Consumer<Draft> change) {
            var draft = new Draft(this);
            change.accept(draft);
            return draft.finished();
        }
    }

    /** A case while an event changes it. */
    final class Draft {
        Filing filing;
        List<Step> timeline;
        List<Deadline> deadlines;
        List<Wait> waits;
        boolean overdue;

        @Nullable
        Triage triage;

        boolean namesLeadership;
        Set<StaffId> involved;

        @Nullable
        StaffId handler;

        @Nullable
        Conclusion conclusion;

        @Nullable
        Referral referral;

        @Nullable
        Rejection rejection;

        Ties ties;
        boolean withdrawn;

        @Nullable
        Integer stars;

        List<Utterance> talk;
        List<Attachment> attachments;
        Custody custody;
        News news;

        private Draft(Filed filed) {
            filing = filed.filing;
            timeline = filed.timeline;
            deadlines = filed.deadlines;
            waits = filed.waits;
            overdue = filed.overdue;
            triage = filed.triage.orElse(null);
            namesLeadership = filed.namesLeadership;
            involved = filed.involved;
            handler = filed.handler.orElse(null);
            conclusion = filed.conclusion.orElse(null);
            referral = filed.referral.orElse(null);
            rejection = filed.rejection.orElse(null);
            ties = filed.ties;
            withdrawn = filed.withdrawn;
            stars = filed.stars.orElse(null);
            talk = filed.talk;
            attachments = filed.attachments;
            custody = filed.custody;
            news = filed.news;
        }

        private Filed finished() {
            return new Filed(
                    filing,
                    timeline,
                    deadlines,
                    waits,
                    overdue,
                    Optional.ofNullable(triage),
                    namesLeadership,
                    involved,
                    Optional.ofNullable(handler),
                    Optional.ofNullable(conclusion),
                    Optional.ofNullable(referral),
                    Optional.ofNullable(rejection),
                    ties,
                    withdrawn,
                    Optional.ofNullable(stars),
                    talk,
                    attachments,
                    custody,
                    news);
        }

        void becomes(Status status, Stamp stamp) {
            timeline = and(timeline, new Step(stamp.at(), stamp.on(), status, Optional.of(stamp.by()), stamp.note()));
            if (status.isDecided()) {
                deadlines = List.of();
            }
        }

        void without(Deadline.What what) {
            deadlines = deadlines.stream().filter(one -> one.what() != what).toList();
        }

        void put(Deadline deadline) {
            without(deadline.what());
            deadlines = and(deadlines, deadline);
        }

        void change(Deadline.What what, UnaryOperator<Deadline> change) {
            deadlines = deadlines.stream()
                    .map(one -> one.what() == what ? change.apply(one) : one)
                    .toList();
        }

        void involve(Set<StaffId> staff) {
            var all = new HashSet<>(involved);
            all.addAll(staff);
            involved = all;
            if (handler != null && all.contains(handler)) {
                handler = null;
            }
            custody = custody.withoutAccessOf(staff);
        }

        static <T> List<T> and(List<T> some, T more) {
            return Stream.concat(some.stream(), Stream.of(more)).toList();
        }
    }

    /**
     * When a case came into a state.
     *
     * @param at when that was recorded
     * @param on the day in Bangkok on which it happened
     * @param by the staff id of who brought it there; absent for its receipt, and for steps from before it was kept
     * @param note the sealed field with what was written to the reporter with it
     */
    record Step(Instant at, LocalDate on, Status status, Optional<String> by, Optional<String> note) {

        /** Whether it was written down only after the day on which it happened. */
        public boolean recordedLate() {
            return on.isBefore(BangkokTime.dayOf(at));
        }
    }

    /**
     * A time in which the clock of the decision stood.
     *
     * @param to empty while it stands
     */
    record Wait(LocalDate from, Optional<LocalDate> to) {}

    /** What was found before anybody was charged with the case. */
    record Triage(Finding finding, String by) {}

    /**
     * How a case came out.
     *
     * @param by the staff id of who concluded it, {@code anonymous} for who withdrew it
     */
    record Conclusion(Resolution outcome, String by) {}

    /** @param number under which the other body has it; it opens nothing here */
    record Referral(ReferralBody body, Optional<String> number) {}

    /** @param duplicateOf the case that goes on for this one */
    record Ties(Optional<String> duplicateOf, Set<String> linked) {
        static final Ties NONE = new Ties(Optional.empty(), Set.of());

        public Ties {
            linked = Set.copyOf(linked);
        }

        Ties linkedTo(String other) {
            var all = new HashSet<>(linked);
            all.add(other);
            return new Ties(duplicateOf, all);
        }
    }

    /** Who says something. */
    enum Speaker {
        REPORTER,
        STAFF,
        /** Staff among themselves: it stays internal. */
        NOTE
    }

    /**
     * Something that was said in a case.
     *
     * @param id also of the sealed field with the words
     * @param by the staff id of who said it; absent for the reporter
     */
    record Utterance(String id, Instant at, Speaker speaker, Optional<String> by) {}

    /**
     * A file of the case; its name and the key that opens it are sealed.
     *
     * @param id also of the sealed fields
     * @param file where it is stored, as {@code FileId} writes itself
     * @param type the media type of what it is
     * @param size in bytes
     */
    record Attachment(
            String id, String file, String type, long size, boolean scanned, Instant at, Optional<String> by) {}

    /**
     * Who may read who reported, and for how long what people wrote is kept.
     *
     * @param access by the staff id of who asked
     * @param erasureProposedBy the staff id of who asked that the case be erased
     * @param keyDestroyed whether the key is known to be gone
     */
    record Custody(
            boolean hold,
            Map<String, Access> access,
            Optional<String> erasureProposedBy,
            Optional<LocalDate> erasedOn,
            boolean keyDestroyed) {

        static final Custody NOTHING = new Custody(false, Map.of(), Optional.empty(), Optional.empty(), false);

        public Custody {
            access = Map.copyOf(access);
        }

        /** Whether somebody may read who reported. */
        public boolean grants(String subject, Instant now) {
            return Optional.ofNullable(access.get(subject))
                    .flatMap(Access::until)
                    .filter(now::isBefore)
                    .isPresent();
        }

        Custody held(boolean now) {
            return new Custody(now, access, now ? Optional.empty() : erasureProposedBy, erasedOn, keyDestroyed);
        }

        Custody withAccess(String subject, Access given) {
            var all = new HashMap<>(access);
            all.put(subject, given);
            return new Custody(hold, all, erasureProposedBy, erasedOn, keyDestroyed);
        }

        Custody withoutAccessOf(Set<StaffId> staff) {
            var left = new HashMap<>(access);
            staff.forEach(one -> left.remove(one.value()));
            return new Custody(hold, left, erasureProposedBy, erasedOn, keyDestroyed);
        }

        Custody erasureProposed(String by) {
            return new Custody(hold, access, Optional.of(by), erasedOn, keyDestroyed);
        }

        Custody erased(LocalDate on) {
            return new Custody(hold, Map.of(), erasureProposedBy, Optional.of(on), false);
        }

        Custody withoutKey() {
            return new Custody(hold, access, erasureProposedBy, erasedOn, true);
        }
    }

    /**
     * What is new for the reporter, where they want to be told.
     *
     * @param count how many things there were since the case was filed: whoever tells says of how many they know
     * @param since when the first that they have not been told of was recorded; empty where there is none
     */
    record News(int count, Optional<Instant> since) {
        static final News NONE = new News(0, Optional.empty());

        News and(Instant at) {
            return new News(count + 1, since.or(() -> Optional.of(at)));
        }

        News told() {
            return new News(count, Optional.empty());
        }
    }

    /**
     * Leave to read who reported.
     *
     * @param until empty: asked for, and not granted
     */
    record Access(Optional<Instant> until) {}
}
