package org.prongsai.complaint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.complaint.Kind;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules for complaints, from {@code complaint-rules.json}. Of several terms the one with the latest effective day that
 * has come holds.
 *
 * @param replyTerms until the first reply
 * @param recordingTerms how long what happened on paper may take to be recorded, before the clock says that it did not
 *     happen
 * @param decisionTerms until the decision, from receipt
 * @param answerTerms how long the reporter is waited for
 * @param reopeningTerms how long after its end a case may be taken up again
 */
public record ComplaintRules(
        List<Term> replyTerms,
        List<Term> recordingTerms,
        List<Term> decisionTerms,
        List<Term> answerTerms,
        List<Term> reopeningTerms,
        List<RetentionTerm> retentionTerms,
        IdentityAccess identityAccess,
        Limits limits,
        List<Category> categories) {

    /** For how long at most somebody may read who reported. */
    public record IdentityAccess(int longestHours, String source) {
        public Duration longest() {
            return Duration.ofHours(longestHours);
        }
    }

    /** How much one case may hold. */
    public record Limits(int attachments, int reporterMessages, String source) {}

    public ComplaintRules {
        replyTerms = latestFirst(replyTerms);
        recordingTerms = latestFirst(recordingTerms);
        decisionTerms = latestFirst(decisionTerms);
        answerTerms = latestFirst(answerTerms);
        reopeningTerms = latestFirst(reopeningTerms);
        retentionTerms = retentionTerms.stream()
                .sorted(Comparator.comparing(RetentionTerm::effectiveFrom).reversed())
                .toList();
        categories = List.copyOf(categories);
    }

    private static List<Term> latestFirst(List<Term> terms) {
        return terms.stream()
                .sorted(Comparator.comparing(Term::effectiveFrom).reversed())
                .toList();
    }

    public static ComplaintRules load() {
        try (InputStream rules = ComplaintRules.class.getResourceAsStream("/complaint-rules.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(rules), ComplaintRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By when the reporter hears from the agency, by the rule in force on the day of receipt. */
    public LocalDate replyDueOn(LocalDate receivedOn) {
        return reply(receivedOn).dueOn(receivedOn);
    }

    public Term reply(LocalDate receivedOn) {
        return inForce(replyTerms, receivedOn);
    }

    public Term decision(Kind kind, LocalDate receivedOn) {
        return inForce(
                decisionTerms.stream().filter(term -> term.appliesTo(kind)).toList(), receivedOn);
    }

    public Term answer(LocalDate askedOn) {
        return inForce(answerTerms, askedOn);
    }

    /** The last day on which a case that ended on that one may be taken up again. */
    public LocalDate reopenableUntil(LocalDate endedOn) {
        return inForce(reopeningTerms, endedOn).dueOn(endedOn);
    }

    /**
     * The last day on which a case that ended on that one has to be kept: by a term of its outcome, where there is one.
     *
     * @param outcome how it came out; empty where it was not decided
     */
    public LocalDate keptUntil(Kind kind, Optional<String> outcome, LocalDate endedOn) {
        return retentionTerms.stream()
                .filter(term -> term.appliesTo(kind, outcome) && !endedOn.isBefore(term.effectiveFrom()))
                .min(Comparator.comparing(term -> term.outcome() == null))
                .orElseThrow()
                .keptUntil(endedOn);
    }

    /** Whether there is a rule for what came in on that day. */
    public boolean reach(LocalDate receivedOn) {
        return replyTerms.getLast().isInForceOn(receivedOn);
    }

    /**
     * The last day on which a reply given in time may still be on its way from paper to the record, of a case that staff
     * entered on that day.
     */
    public LocalDate recordsCloseOn(LocalDate replyDueOn, LocalDate enteredOn) {
        var both = replyDueOn.isAfter(enteredOn) ? replyDueOn : enteredOn;
        return inForce(recordingTerms, enteredOn).dueOn(both);
    }

    private static Term inForce(List<Term> latestFirst, LocalDate day) {
        return latestFirst.stream()
                .filter(term -> term.isInForceOn(day))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a category exists for this kind; whatever is not in the list could be somebody's name. */
    public boolean knows(Kind kind, String category) {
        return categories.stream()
                .anyMatch(known -> known.kind() == kind && known.code().equals(category));
    }
}
