package org.prongsai.complaint.casework;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;

/**
 * Something that a person may do with a case now, as far as its own rules go: found by putting the question to the
 * decider, which alone knows them.
 *
 * @param action named as in the addresses of the staff's commands
 * @param outcomes those that resolving may lead to; none for other actions
 * @param findings those that triage may have; none for other actions
 */
public record AllowedAction(String action, List<Resolution> outcomes, List<Finding> findings) {

    /** Puts questions to the decider about one case, for one person, now. */
    private record Question(ComplaintDecider decider, Complaint complaint, Context context) {

        boolean happens(ComplaintCommand command) {
            return decider.decide(complaint, command, context) instanceof Decision.Happens<ComplaintEvent, Refusal>;
        }

        Stream<AllowedAction> action(String name, ComplaintCommand command) {
            return happens(command) ? Stream.of(new AllowedAction(name, List.of(), List.of())) : Stream.empty();
        }
    }

    static List<AllowedAction> forStaff(ComplaintDecider decider, Complaint complaint, Context context) {
        var ask = new Question(decider, complaint, context);
        var somebody = new StaffId(context.actor().subject());
        var nobody = new StaffId("nobody");
        var outcomes = Arrays.stream(Resolution.values())
                .filter(outcome -> ask.happens(new ComplaintCommand.Resolve(outcome, Particulars.NONE)))
                .toList();
        var findings = Arrays.stream(Finding.values())
                .filter(finding -> ask.happens(new ComplaintCommand.Triage(finding, false, Set.of(), Particulars.NONE)))
                .toList();
        return Stream.of(
                        findings.isEmpty()
                                ? Stream.<AllowedAction>empty()
                                : Stream.of(new AllowedAction("triage", List.of(), findings)),
                        ask.action("acknowledge", new ComplaintCommand.Acknowledge(Particulars.NONE)),
                        ask.action("assign", new ComplaintCommand.Assign(somebody, Particulars.NONE)),
                        ask.action("investigate", new ComplaintCommand.Investigate(Particulars.NONE)),
                        ask.action("request-information", new ComplaintCommand.RequestInformation("")),
                        ask.action("resume", new ComplaintCommand.Resume()),
                        outcomes.isEmpty()
                                ? Stream.<AllowedAction>empty()
                                : Stream.of(new AllowedAction("resolve", outcomes, List.of())),
                        ask.action(
                                "refer",
                                new ComplaintCommand.Refer(ReferralBody.DISTRICT, Optional.empty(), Particulars.NONE)),
                        ask.action(
                                "reject", new ComplaintCommand.Reject(Rejection.NOT_OUR_AUTHORITY, Particulars.NONE)),
                        ask.action("close", new ComplaintCommand.Close(Particulars.NONE)),
                        ask.action("close-as-duplicate", new ComplaintCommand.CloseAsDuplicate("", Particulars.NONE)),
                        ask.action("reopen", new ComplaintCommand.Reopen(Particulars.NONE)),
                        ask.action("messages", new ComplaintCommand.Say("", false)),
                        ask.action("notes", new ComplaintCommand.Say("", true)),
                        ask.action("link", new ComplaintCommand.Link("")),
                        ask.action("involve", new ComplaintCommand.Involve(Set.of(), false)),
                        ask.action("request-identity", new ComplaintCommand.RequestIdentity()),
                        someoneAsks(complaint)
                                ? ask.action(
                                        "grant-identity",
                                        new ComplaintCommand.GrantIdentity(asker(complaint, nobody), Duration.ZERO))
                                : Stream.<AllowedAction>empty(),
                        complaint instanceof Complaint.Filed filed
                                        && !filed.custody().hold()
                                ? ask.action("hold", new ComplaintCommand.Hold(true))
                                : ask.action("release", new ComplaintCommand.Hold(false)),
                        ask.action("propose-erasure", new ComplaintCommand.ProposeErasure()),
                        ask.action("approve-erasure", new ComplaintCommand.ApproveErasure()))
                .flatMap(found -> found)
                .toList();
    }

    private static boolean someoneAsks(Complaint complaint) {
        return complaint instanceof Complaint.Filed filed
                && filed.custody().access().values().stream()
                        .anyMatch(access -> access.until().isEmpty());
    }

    private static StaffId asker(Complaint complaint, StaffId otherwise) {
        return complaint instanceof Complaint.Filed filed
                ? filed.custody().access().entrySet().stream()
                        .filter(entry -> entry.getValue().until().isEmpty())
                        .map(entry -> new StaffId(entry.getKey()))
                        .findFirst()
                        .orElse(otherwise)
                : otherwise;
    }

    /** What the holder of the receipt may do now: {@code message, attach, withdraw, reopen, rate}. */
    static List<String> forReporter(ComplaintDecider decider, Complaint complaint, Context context) {
        var ask = new Question(decider, complaint, context);
        return Stream.of(
                        ask.action("message", new ComplaintCommand.Tell("")),
                        ask.action("attach", new ComplaintCommand.Attach("", "", "", 0, false)),
                        ask.action("withdraw", new ComplaintCommand.Withdraw()),
                        ask.action("reopen", new ComplaintCommand.AskToReopen(Optional.empty())),
                        ask.action("rate", new ComplaintCommand.Rate(1)))
                .flatMap(found -> found)
                .map(AllowedAction::action)
                .toList();
    }
}
