package org.prongsai.complaint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.prongsai.complaint.Kind;
import tools.jackson.databind.json.JsonMapper;

/** The rules for complaints, from {@code complaint-rules.json}. */
public record ComplaintRules(
        List<ReplyTerm> replyTerms, List<RecordingTerm> recordingTerms, List<Category> categories) {

    public ComplaintRules {
        replyTerms = replyTerms.stream()
                .sorted(Comparator.comparing(ReplyTerm::effectiveFrom).reversed())
                .toList();
        recordingTerms = recordingTerms.stream()
                .sorted(Comparator.comparing(RecordingTerm::effectiveFrom).reversed())
                .toList();
        categories = List.copyOf(categories);
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
        return replyTerms.stream()
                .filter(term -> !receivedOn.isBefore(term.effectiveFrom()))
                .findFirst()
                .orElseThrow()
                .dueOn(receivedOn);
    }

    /** Whether there is a rule for what came in on that day. */
    public boolean reach(LocalDate receivedOn) {
        return !receivedOn.isBefore(replyTerms.getLast().effectiveFrom());
    }

    /**
     * The last day on which a reply given in time may still be on its way from paper to the record, of a case that staff
     * entered on that day.
     */
    public LocalDate recordsCloseOn(LocalDate replyDueOn, LocalDate enteredOn) {
        var both = replyDueOn.isAfter(enteredOn) ? replyDueOn : enteredOn;
        return recordingTerms.stream()
                .filter(term -> !enteredOn.isBefore(term.effectiveFrom()))
                .findFirst()
                .orElseThrow()
                .closesAfter(both);
    }

    /** Whether a category exists for this kind; whatever is not in the list could be somebody's name. */
    public boolean knows(Kind kind, String category) {
        return categories.stream()
                .anyMatch(known -> known.kind() == kind && known.code().equals(category));
    }
}
