package org.prongsai.portal.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the person takes home. The code opens the case and is stored nowhere, so it is shown once. */
public record Receipt(String trackingNumber, String receiptCode, Instant receivedAt, LocalDate replyDueOn) {

    private static final Pattern GROUP = Pattern.compile("[^-\\s]{1,4}");

    /** The code as it is read and copied by eye: four characters at a time. */
    public List<String> codeInGroups() {
        return GROUP.matcher(receiptCode).results().map(MatchResult::group).toList();
    }

    /** Not what it says: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Receipt";
    }
}
