package org.prongsai.integrity.circular.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;
import static org.prongsai.support.security.Role.PROCUREMENT_OFFICER;
import static org.prongsai.support.security.Role.SERVICE_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.circular.CircularText;
import org.prongsai.integrity.circular.ReadCirculars.Read;
import org.prongsai.integrity.web.AllowedActions;
import org.prongsai.support.StaffId;
import org.prongsai.support.security.Caller;

/**
 * A circular as the caller reads it.
 *
 * @param titleTh null when the key of what it says was destroyed, or what it names is no longer shown
 * @param acknowledged how many have acknowledged it
 * @param recipients of how many; 0 where nobody in particular is named
 * @param acknowledgedByMe whether the caller has
 * @param who person by person; null for whom that is no business
 */
record CircularAnswer(
        String id,
        long version,
        @Nullable String titleTh,
        @Nullable String bodyTh,
        @Nullable String url,
        @Nullable String disclosure,
        List<String> units,
        List<String> posts,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        int acknowledged,
        int recipients,
        boolean acknowledgedByMe,
        @Nullable Who who,
        List<String> allowedActions) {

    /** Who has acknowledged and who has not, by opaque ids. */
    record Who(List<Acknowledged> acknowledged, List<String> outstanding) {

        record Acknowledged(String staff, Instant at) {}
    }

    /** @param seesWho whether the caller may know who has acknowledged */
    static CircularAnswer of(Caller caller, Read read, boolean seesWho) {
        var circular = read.circular();
        var circulation = circular.circulation();
        var named = circulation.disclosure();
        var mine = circular.isAcknowledgedBy(caller.subject());
        return new CircularAnswer(
                read.id().value(),
                read.version(),
                read.text().map(CircularText::titleTh).orElse(null),
                read.text().map(CircularText::bodyTh).orElse(null),
                read.text().map(CircularText::url).map(PublicAddress::value).orElse(null),
                named == null ? null : named.value(),
                circulation.units().stream().map(UnitId::value).toList(),
                circulation.posts().stream().map(PostId::value).toList(),
                circulation.issuedOn(),
                circulation.acknowledgeBy(),
                circular.overdue(),
                circular.acknowledgements().size(),
                circulation.recipients().size(),
                mine,
                seesWho ? who(read) : null,
                AllowedActions.of(caller)
                        .with(
                                "acknowledge",
                                !mine && circular.isFor(caller.subject()),
                                OFFICER,
                                PROCUREMENT_OFFICER,
                                COMPLAINT_HANDLER,
                                COMPLAINT_SUPERVISOR,
                                SERVICE_OFFICER,
                                ITAS_ADMIN,
                                HEAD,
                                EXECUTIVE,
                                ADMIN)
                        .list());
    }

    private static Who who(Read read) {
        return new Who(
                read.circular().acknowledgements().stream()
                        .map(one -> new Who.Acknowledged(one.by(), one.at()))
                        .toList(),
                read.circular().outstanding().stream().map(StaffId::value).toList());
    }
}
