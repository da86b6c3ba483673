package org.prongsai.complaint.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.prongsai.complaint.casework.Complaint.Attachment;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.complaint.testimony.Words;
import org.prongsai.encryption.Receipts;
import org.prongsai.files.Files;
import org.prongsai.files.Intake;
import org.prongsai.files.Scan;
import org.prongsai.files.StoredFile;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCall;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.security.Caller;

/**
 * The holder of a receipt sends a file. It is stored first, durably, and then named by the case in one write, with its
 * name and its key sealed; a file that the case does not name in the end is deleted again, or swept ({@link SweepFiles}).
 */
public final class AttachFile {

    private static final String ACTION = "attach";

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final RepeatableCalls calls;
    private final Receipts receipts;
    private final Testimony testimony;
    private final Files files;
    private final Semaphore places;
    private final Clock clock;

    /** @param atOnce how many files are received at the same time */
    public AttachFile(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            RepeatableCalls calls,
            Receipts receipts,
            Testimony testimony,
            Files files,
            int atOnce,
            Clock clock) {
        this.complaints = complaints;
        this.calls = calls;
        this.receipts = receipts;
        this.testimony = testimony;
        this.files = files;
        this.places = new Semaphore(atOnce);
        this.clock = clock;
    }

    /** What comes of a file that was sent. */
    public sealed interface Attaching {

        /**
         * The case has it.
         *
         * @param name empty when the case was erased since
         */
        record Done(Attachment attachment, Optional<String> name) implements Attaching {}

        /** Nothing of it is stored. */
        record Unfit(org.prongsai.files.content.Refusal reason) implements Attaching {}

        /** The case's own rules refuse it. */
        record Refused(Refusal reason) implements Attaching {}

        /** For a code that no case of this agency has, well-formed or not. */
        record NoSuchCase() implements Attaching {}

        /** The idempotency key was used before, for another file. */
        record KeyReused() implements Attaching {}

        /** As many files as there is room for are being received. */
        record Busy() implements Attaching {}
    }

    /**
     * Takes a file from whoever holds the receipt.
     *
     * @param givenName what they call it
     * @param content read once, and not at all for a code that no case has or a case that takes no more files
     * @throws IOException when the store is not there; the case does not name the file then
     */
    public Attaching attach(Caller caller, String code, String idempotencyKey, String givenName, InputStream content)
            throws IOException {
        var found = ReceiptLocator.find(receipts, complaints, caller.agency(), code);
        if (found.isEmpty()) {
            return new Attaching.NoSuchCase();
        }
        if (!places.tryAcquire()) {
            return new Attaching.Busy();
        }
        try {
            var id = found.get().id();
            Function<String, RepeatableCall> asking = digest ->
                    calls.call(caller, ACTION + " " + id.value(), idempotencyKey, new Asked(givenName, digest));
            return complaints.repeated(id, asking.apply("")).isPresent()
                    ? repeated(id, asking, content)
                    : attach(caller, found.get(), asking, givenName, content);
        } finally {
            places.release();
        }
    }

    /** By which a repetition is known. */
    private record Asked(String name, String digest) {}

    /** Whoever sends the same again has it stored already, or sends something else. */
    private Attaching repeated(AggregateId id, Function<String, RepeatableCall> asking, InputStream content)
            throws IOException {
        var digested = digested(content);
        digested.transferTo(OutputStream.nullOutputStream());
        return complaints
                .repeated(id, asking.apply(hex(digested)))
                .map(outcome -> said(id, outcome))
                .orElseGet(Attaching.KeyReused::new);
    }

    private Attaching attach(
            Caller caller,
            Snapshot<Complaint> found,
            Function<String, RepeatableCall> asking,
            String givenName,
            InputStream content)
            throws IOException {
        var probe = new ComplaintCommand.Attach("", "", "", 0, false);
        var context = new Context(Actor.of(caller), clock.instant());
        if (complaints.type().decider().decide(found.state(), probe, context)
                instanceof Decision.Refused<ComplaintEvent, Refusal>(var reason)) {
            return new Attaching.Refused(reason);
        }
        var digested = digested(content);
        // The write path seals the key, with the name: until then nobody has it who could keep it.
        return switch (files.take(caller.agency().value(), digested, givenName, Function.identity())) {
            case Intake.Refused(var reason) -> new Attaching.Unfit(reason);
            case Intake.Taken(var file) -> name(caller, found.id(), asking.apply(hex(digested)), file);
        };
    }

    private Attaching name(Caller caller, AggregateId id, RepeatableCall call, StoredFile file) throws IOException {
        var attachment = file.id().value();
        var attach = new ComplaintCommand.Attach(
                attachment, file.id().toString(), file.type().mediaType(), file.size(), file.scan() == Scan.CLEAN);
        var outcome = complaints.change(
                id,
                new Command<>(
                        attach,
                        new Context(Actor.of(caller), clock.instant()),
                        ACTION,
                        call,
                        testimony.fileToSeal(attachment, file.name(), file.key().bytes()),
                        Optional.empty(),
                        _ -> Map.of("id", attachment)));
        if (!attachment.equals(named(outcome))) {
            files.delete(file.id());
        }
        return said(id, outcome);
    }

    /** The attachment that an outcome is about: another than was sent just now where the same call came twice at once. */
    private static String named(Outcome<Refusal> outcome) {
        return outcome instanceof Outcome.Done<Refusal> done
                ? String.valueOf(done.answer().get("id"))
                : "";
    }

    /** The answer's own record holds no name, which is confidential: what the case says of the file is told. */
    private Attaching said(AggregateId id, Outcome<Refusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<Refusal> _ -> done(id, named(outcome));
            case Outcome.Refused<Refusal>(var reason) -> new Attaching.Refused(reason);
            case Outcome.KeyReused<Refusal> _ -> new Attaching.KeyReused();
            case Outcome.Missing<Refusal> _ -> new Attaching.NoSuchCase();
            case Outcome.Stale<Refusal> _ -> throw new IllegalStateException("no version was asked for");
        };
    }

    private Attaching done(AggregateId id, String attachment) {
        var filed = (Complaint.Filed) complaints.find(id).orElseThrow().state();
        var found = filed.attachment(attachment).orElseThrow();
        return new Attaching.Done(found, Optional.ofNullable(testimony.texts(id).get(Words.fileName(attachment))));
    }

    private static DigestInputStream digested(InputStream content) {
        try {
            return new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hex(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }
}
