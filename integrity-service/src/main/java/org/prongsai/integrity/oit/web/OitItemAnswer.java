package org.prongsai.integrity.oit.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.oit.Entry;
import org.prongsai.integrity.oit.OitItem;
import org.prongsai.integrity.oit.ReadOitItems.ItemOfYear;
import org.prongsai.integrity.oit.ReturnReason;
import org.prongsai.integrity.web.AllowedActions;
import org.prongsai.support.security.Caller;

/**
 * An item of a year as staff see it.
 *
 * @param version 0 while nobody has answered it: {@code If-Match: "0"} enters the first answer
 * @param dueOn null where the list sets no day
 * @param entries the oldest first
 */
record OitItemAnswer(
        String id,
        long version,
        int fiscalYear,
        String code,
        String group,
        String titleTh,
        @Nullable String requiredTh,
        OitItem.State state,
        @Nullable LocalDate dueOn,
        List<EntryAnswer> entries,
        List<String> allowedActions) {

    /**
     * One answer; by which post and not by whom.
     *
     * @param decidedOn null while it waits or was replaced
     * @param reason of its return
     * @param returnNoteTh what the executive wrote with the return
     */
    record EntryAnswer(
            int number,
            String url,
            @Nullable String noteTh,
            String post,
            LocalDate enteredOn,
            Instant recordedAt,
            Standing standing,
            @Nullable LocalDate decidedOn,
            @Nullable ReturnReason reason,
            @Nullable String returnNoteTh) {

        enum Standing {
            WAITING,
            APPROVED,
            RETURNED,
            REPLACED
        }

        static EntryAnswer of(Entry entry) {
            return switch (entry.verdict()) {
                case Entry.Verdict.Waiting() -> of(entry, Standing.WAITING, null, null, null);
                case Entry.Verdict.Approved(var on) -> of(entry, Standing.APPROVED, on, null, null);
                case Entry.Verdict.Returned(var on, var reason, var note) ->
                    of(entry, Standing.RETURNED, on, reason, note);
                case Entry.Verdict.Replaced() -> of(entry, Standing.REPLACED, null, null, null);
            };
        }

        private static EntryAnswer of(
                Entry entry,
                Standing standing,
                @Nullable LocalDate decidedOn,
                @Nullable ReturnReason reason,
                @Nullable String returnNoteTh) {
            return new EntryAnswer(
                    entry.number(),
                    entry.url().value(),
                    entry.noteTh(),
                    entry.post().value(),
                    entry.enteredOn(),
                    entry.recordedAt(),
                    standing,
                    decidedOn,
                    reason,
                    returnNoteTh);
        }
    }

    static OitItemAnswer of(Caller caller, ItemOfYear found) {
        var list = found.list();
        var item = found.item();
        return new OitItemAnswer(
                found.id().value(),
                found.version(),
                list.fiscalYear().value(),
                item.code().value(),
                item.group(),
                item.titleTh(),
                item.requiredTh(),
                found.answer().state(),
                list.dueOn(),
                entries(found.answer()),
                allowedActions(caller, found.answer()));
    }

    private static List<EntryAnswer> entries(OitItem item) {
        return switch (item) {
            case OitItem.Missing() -> List.of();
            case OitItem.Answered answered ->
                answered.entries().stream().map(EntryAnswer::of).toList();
        };
    }

    private static List<String> allowedActions(Caller caller, OitItem item) {
        boolean waits =
                item instanceof OitItem.Answered answered && answered.latest().isWaiting();
        boolean byOther = item instanceof OitItem.Answered answered
                && !answered.latest().enteredBy().equals(caller.subject());
        return AllowedActions.of(caller)
                .with("enter", true, OFFICER, ITAS_ADMIN, ADMIN)
                .with("approve", waits && byOther, EXECUTIVE)
                .with("return", waits, EXECUTIVE)
                .list();
    }
}
