package org.prongsai.complaint.casework;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.involvement.About;
import org.prongsai.complaint.involvement.Facts;
import org.prongsai.complaint.involvement.Involvement;
import org.prongsai.complaint.rules.ComplaintRules;
import org.prongsai.complaint.testimony.Reporter;
import org.prongsai.complaint.testimony.Statement;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.complaint.testimony.Words;
import org.prongsai.files.FileId;
import org.prongsai.files.Files;
import org.prongsai.files.Scan;
import org.prongsai.files.SealedKey;
import org.prongsai.files.StoredFile;
import org.prongsai.files.content.FileType;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Listing;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.audit.AuditTrail;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;

/** Staff work on a case, and whoever reads what its reporter wrote is on record before they see it. */
public final class HandleComplaint {

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final RepeatableCalls calls;
    private final Testimony testimony;
    private final AuditTrail audit;
    private final Involvement involvement;
    private final RevokeAccess revokeAccess;
    private final Files files;
    private final ComplaintDecider decider;
    private final Clock clock;

    public HandleComplaint(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            RepeatableCalls calls,
            Testimony testimony,
            AuditTrail audit,
            Involvement involvement,
            RevokeAccess revokeAccess,
            Files files,
            ComplaintRules rules,
            Clock clock) {
        this.complaints = complaints;
        this.calls = calls;
        this.testimony = testimony;
        this.audit = audit;
        this.involvement = involvement;
        this.revokeAccess = revokeAccess;
        this.files = files;
        this.decider = new ComplaintDecider(rules);
        this.clock = clock;
    }

    /**
     * What somebody of the staff does.
     *
     * @param action its name in the audit trail
     * @param expectedVersion the version that they have seen
     * @param text what they write with it: to the reporter, or in a note among staff
     * @param reason for the audit trail
     * @param asked all that is asked for, by which a repetition is known
     */
    public record Step(
            String action,
            Function<Sealing, ComplaintCommand> command,
            long expectedVersion,
            @Nullable String text,
            @Nullable String reason,
            Object asked) {}

    /**
     * As what the text of a step is sealed.
     *
     * @param note the field of what goes with a step; empty where nothing was written
     * @param said the id of what is said
     */
    public record Sealing(Optional<String> note, String said) {}

    public Outcome<Refusal> handle(Caller caller, String id, String idempotencyKey, Step step) {
        return switch (find(caller, id)) {
            // To whom the case must be unknown, not even its version is told.
            case Found.Nothing _ -> new Outcome.Missing<>();
            // Who approves an erasure reads nothing, and a mistyped number is waited for in vain.
            case Found.Awaited _
            when step.action().equals("approve-erasure") -> handleFound(caller, id, idempotencyKey, step);
            case Found.Awaited _ -> new Outcome.Refused<>(Refusal.FACTS_AWAITED);
            case Found.Case _ -> handleFound(caller, id, idempotencyKey, step);
        };
    }

    private Outcome<Refusal> handleFound(Caller caller, String id, String idempotencyKey, Step step) {
        var call = calls.call(caller, step.action() + " " + id, idempotencyKey, step.asked());
        var note = Words.note(call);
        var said = Words.idOf(call);
        var command = tied(
                caller,
                step.command()
                        .apply(new Sealing(Optional.ofNullable(step.text()).map(_ -> note), said)));
        var dangling = dangling(caller, id, command);
        if (dangling.isPresent()) {
            return new Outcome.Refused<>(dangling.get());
        }
        return complaints.change(
                new AggregateId(caller.agency(), id),
                step.expectedVersion(),
                new Command<>(
                        command,
                        new Context(Actor.of(caller), clock.instant()),
                        step.action(),
                        call,
                        sealed(command, step.text(), note, said),
                        Optional.ofNullable(step.reason()),
                        HandleComplaint::answer));
    }

    /** Staff call the other case by its number, as reporters do, or by its id. */
    private ComplaintCommand tied(Caller caller, ComplaintCommand command) {
        return switch (command) {
            case ComplaintCommand.CloseAsDuplicate duplicate ->
                new ComplaintCommand.CloseAsDuplicate(caseCalled(caller, duplicate.of()), duplicate.particulars());
            case ComplaintCommand.Link link -> new ComplaintCommand.Link(caseCalled(caller, link.to()));
            default -> command;
        };
    }

    /** The id of the case that staff call so; what was given where there is none. */
    public String caseCalled(Caller caller, String numberOrId) {
        return complaints
                .findBy(caller.agency(), "trackingNumber", numberOrId)
                .map(found -> found.id().value())
                .orElse(numberOrId);
    }

    /** What a case is tied to is another one that is there for who ties it. */
    private Optional<Refusal> dangling(Caller caller, String id, ComplaintCommand command) {
        return switch (command) {
            case ComplaintCommand.CloseAsDuplicate duplicate
            when !goesOnFor(caller, id, duplicate.of()) -> Optional.of(Refusal.DUPLICATE_OF_NOTHING);
            case ComplaintCommand.Link link
            when isNothing(caller, id, link.to()) -> Optional.of(Refusal.LINKED_TO_NOTHING);
            default -> Optional.empty();
        };
    }

    /** Whether another case of the same kind is still worked on, so that it can go on for both. */
    private boolean goesOnFor(Caller caller, String id, String other) {
        return !other.equals(id)
                && find(caller, other) instanceof Found.Case(var target, var _)
                && target.state() instanceof Complaint.Filed going
                && !going.isErased()
                && !going.status().isEnd()
                && find(caller, id) instanceof Found.Case(var own, var _)
                && own.state() instanceof Complaint.Filed filed
                && filed.filing().kind() == going.filing().kind();
    }

    private boolean isNothing(Caller caller, String id, String other) {
        return other.equals(id) || !(find(caller, other) instanceof Found.Case);
    }

    private Map<String, byte[]> sealed(ComplaintCommand command, @Nullable String text, String note, String said) {
        if (text == null) {
            return Map.of();
        }
        boolean spoken =
                command instanceof ComplaintCommand.Say || command instanceof ComplaintCommand.RequestInformation;
        return testimony.textToSeal(spoken ? Words.said(said) : note, text);
    }

    private static Map<String, Object> answer(Snapshot<Complaint> after) {
        var filed = (Complaint.Filed) after.state();
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "status", filed.status().name());
    }

    /**
     * Which cases are wanted; what is empty is no condition.
     *
     * @param reply where the first reply stands
     * @param handler to whom they are assigned
     * @param asks what they ask of a second person
     * @param trackingNumber what they are called
     */
    public record Wanted(
            Optional<Status> status,
            Optional<Kind> kind,
            Optional<Reply> reply,
            Optional<String> handler,
            Optional<Asks> asks,
            Optional<String> trackingNumber) {

        public static final Wanted ALL = new Wanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        private Map<String, String> asLookup() {
            var where = new HashMap<String, String>();
            status.ifPresent(value -> where.put("status", value.name()));
            kind.ifPresent(value -> where.put("kind", value.name()));
            reply.ifPresent(value -> where.put("reply", value.name()));
            handler.ifPresent(value -> where.put("handler", value));
            asks.ifPresent(value -> where.put("asks", value.name()));
            trackingNumber.ifPresent(value -> where.put("trackingNumber", value));
            return where;
        }
    }

    /**
     * An agency's cases without anything that a person wrote, from the newest or from the oldest on; without those in
     * which the caller is said to have a part.
     */
    public Listing<Complaint> list(
            Caller caller, Wanted wanted, boolean oldestFirst, Optional<String> from, int limit) {
        var found = oldestFirst
                ? complaints.listOldestFirst(caller.agency(), wanted.asLookup(), from, limit)
                : complaints.list(caller.agency(), wanted.asLookup(), from, limit);
        return new Listing<>(
                found.items().stream()
                        .filter(one -> isOpenTo(caller, one) && !isResponsible(caller, one))
                        .toList(),
                found.next());
    }

    /** Nobody below whom a case names opens it; whoever is above them all refers it. */
    private static boolean isOpenTo(Caller caller, Snapshot<Complaint> found) {
        return found.state() instanceof Complaint.Filed filed
                && !filed.involves(caller.subject())
                && (!filed.namesLeadership() || caller.hasAny(Role.COMPLAINT_SUPERVISOR, Role.HEAD));
    }

    /** Whether the caller answers for what a case points at, even if nobody has opened it since that is known. */
    private boolean isResponsible(Caller caller, Snapshot<Complaint> found) {
        return found.state() instanceof Complaint.Filed filed
                && !filed.filing().about().equals(Filing.About.NOTHING)
                && testimony
                        .statement(found.id())
                        .map(statement -> facts(caller, statement))
                        .filter(facts -> facts.responsible().contains(new StaffId(caller.subject())))
                        .isPresent();
    }

    /** Whether the caller would be shown a case, of which nothing is read for it. */
    public boolean mayOpen(Caller caller, Snapshot<Complaint> found) {
        return find(caller, found.id().value()) instanceof Found.Case;
    }

    private Facts facts(Caller caller, Statement statement) {
        var about = statement.about();
        return about == null
                ? new Facts.NoSuchMatter()
                : involvement.of(caller.agency(), new About(about.ocid(), about.serviceRequest()));
    }

    /**
     * A case as its handler reads it.
     *
     * @param statement empty: the case's key has been destroyed
     * @param texts what was written since, by the sealed field
     * @param allowed what the reader may do with it as far as the case's rules go
     * @param mayReadReporter whether the reader has leave to read who reported
     */
    public record Opened(
            Snapshot<Complaint> complaint,
            Optional<Statement> statement,
            Map<String, String> texts,
            List<AllowedAction> allowed,
            boolean mayReadReporter) {

        public Complaint.Filed filed() {
            return (Complaint.Filed) complaint.state();
        }
    }

    /** What comes of opening a case. */
    public sealed interface Opening {
        record Done(Opened opened) implements Opening {}

        /** Who is responsible for what it is about is not known yet, so nobody but a supervisor opens it. */
        record FactsAwaited() implements Opening {}

        /** Also for whoever is said to have a part in what the case is about: to them there is no such case. */
        record NoSuchCase() implements Opening {}
    }

    public Opening open(Caller caller, String id) {
        return open(caller, id, "read");
    }

    /** @param action what it is opened for, in the audit trail */
    public Opening open(Caller caller, String id, String action) {
        return switch (find(caller, id)) {
            case Found.Nothing _ -> new Opening.NoSuchCase();
            case Found.Awaited _ -> new Opening.FactsAwaited();
            case Found.Case(var found, var statement) -> {
                audit.recordReading(found.id(), Actor.of(caller), action);
                var filed = (Complaint.Filed) found.state();
                var context = new Context(Actor.of(caller), clock.instant());
                yield new Opening.Done(new Opened(
                        found,
                        statement,
                        filed.isErased() ? Map.of() : testimony.texts(found.id()),
                        AllowedAction.forStaff(decider, filed, context),
                        filed.custody().grants(caller.subject(), context.now())));
            }
        };
    }

    /** Who reported a case. */
    public sealed interface Identity {
        record Known(Reporter reporter) implements Identity {}

        /** They left nothing that names them, or it was erased. */
        record Unknown() implements Identity {}

        /** The caller has no leave to read it, or no longer. */
        record Withheld() implements Identity {}

        record NoSuchCase() implements Identity {}
    }

    /** Opens who reported for whom a supervisor has given leave; that is on record before they see it. */
    public Identity identity(Caller caller, String id) {
        return switch (find(caller, id)) {
            case Found.Nothing _ -> new Identity.NoSuchCase();
            case Found.Awaited _ -> new Identity.Withheld();
            case Found.Case(var found, var _) -> {
                var filed = (Complaint.Filed) found.state();
                if (filed.isErased() || !filed.custody().grants(caller.subject(), clock.instant())) {
                    yield new Identity.Withheld();
                }
                audit.recordReading(found.id(), Actor.of(caller), "read-identity");
                yield testimony
                        .reporter(found.id())
                        .<Identity>map(Identity.Known::new)
                        .orElseGet(Identity.Unknown::new);
            }
        };
    }

    /**
     * What a reporter left that names them, for a machine to look for in what is to be published: whoever asks sees
     * nothing of it.
     */
    public List<Reporter> namesLeftIn(Caller caller, String id) {
        return find(caller, id) instanceof Found.Case(var found, var _)
                ? testimony.reporter(found.id()).stream().toList()
                : List.of();
    }

    /** A file of a case. */
    public sealed interface FileOpening {

        /** @param content to be closed by whoever reads it */
        record Done(StoredFile file, InputStream content) implements FileOpening {}

        /** As of opening the case: {@link Opening.FactsAwaited}. */
        record FactsAwaited() implements FileOpening {}

        /** Also of a case that was erased, and of one that is unknown to the caller. */
        record NoSuchFile() implements FileOpening {}
    }

    /**
     * Opens a file for whoever may open its case; that is on record before they see it.
     *
     * @throws IOException when the store does not give it back as it was stored
     */
    public FileOpening file(Caller caller, String id, String attachment) throws IOException {
        return switch (find(caller, id)) {
            case Found.Nothing _ -> new FileOpening.NoSuchFile();
            case Found.Awaited _ -> new FileOpening.FactsAwaited();
            case Found.Case(var found, var _) -> {
                var stored = stored(found, attachment);
                if (stored.isEmpty()) {
                    yield new FileOpening.NoSuchFile();
                }
                audit.recordReading(found.id(), Actor.of(caller), "read-file");
                yield new FileOpening.Done(stored.get(), files.open(stored.get(), Function.identity()));
            }
        };
    }

    private Optional<StoredFile> stored(Snapshot<Complaint> found, String attachment) {
        var filed = (Complaint.Filed) found.state();
        return filed.isErased()
                ? Optional.empty()
                : filed.attachment(attachment)
                        .flatMap(named -> testimony
                                .fileKey(found.id(), named.id())
                                .map(key -> new StoredFile(
                                        FileId.parse(named.file()),
                                        testimony.texts(found.id()).getOrDefault(Words.fileName(named.id()), ""),
                                        FileType.ofMediaType(named.type()),
                                        named.size(),
                                        named.scanned() ? Scan.CLEAN : Scan.NOT_SCANNED,
                                        new SealedKey(key))));
    }

    private sealed interface Found {
        record Case(Snapshot<Complaint> snapshot, Optional<Statement> statement) implements Found {}

        record Awaited() implements Found {}

        record Nothing() implements Found {}
    }

    /**
     * A case as far as it is there for somebody: who is responsible for what it is about is asked anew each time, since
     * every event of another service may have made them so.
     */
    private Found find(Caller caller, String id) {
        var stored = AggregateId.isOne(id)
                ? complaints.find(new AggregateId(caller.agency(), id))
                : Optional.<Snapshot<Complaint>>empty();
        if (stored.filter(found -> isOpenTo(caller, found)).isEmpty()) {
            return new Found.Nothing();
        }
        var found = stored.get();
        if (found.state() instanceof Complaint.Filed filed && filed.isErased()) {
            return new Found.Case(found, Optional.empty());
        }
        var statement = testimony.statement(found.id());
        var facts = statement.map(written -> facts(caller, written)).orElseGet(Facts.NoSuchMatter::new);
        if (!facts.responsible().isEmpty()) {
            revokeAccess.revoke(found.id(), facts.responsible());
            if (facts.responsible().contains(new StaffId(caller.subject()))) {
                return new Found.Nothing();
            }
            found = complaints.find(found.id()).orElseThrow();
        }
        return facts instanceof Facts.NotYetKnown && !caller.hasAny(Role.COMPLAINT_SUPERVISOR)
                ? new Found.Awaited()
                : new Found.Case(found, statement);
    }
}
