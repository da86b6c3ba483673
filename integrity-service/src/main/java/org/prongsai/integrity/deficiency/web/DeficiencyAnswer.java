package org.prongsai.integrity.deficiency.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.deficiency.Deficiency;
import org.prongsai.integrity.web.AllowedActions;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.security.Caller;

/**
 * A deficiency as staff see it.
 *
 * @param owner the id of a unit or a post
 * @param overdue whether its last day passed while it was open
 * @param resolved null while it is open
 */
record DeficiencyAnswer(
        String id,
        long version,
        int fiscalYear,
        int foundIn,
        String code,
        String foundTh,
        @Nullable String dimensionTh,
        String owner,
        @Nullable LocalDate dueOn,
        boolean overdue,
        LocalDate recordedOn,
        @Nullable Resolved resolved,
        List<String> allowedActions) {

    /** That it is set right, and where everybody can see it. */
    record Resolved(LocalDate resolvedOn, String url) {}

    static DeficiencyAnswer of(Caller caller, Snapshot<Deficiency> snapshot) {
        var known = (Deficiency.Recorded) snapshot.state();
        var finding = known.finding();
        return new DeficiencyAnswer(
                snapshot.id().value(),
                snapshot.version(),
                finding.fiscalYear().value(),
                finding.foundIn().value(),
                finding.code().value(),
                finding.foundTh(),
                finding.dimensionTh(),
                known.owner().value(),
                known.dueOn(),
                known.overdue(),
                finding.recordedOn(),
                known.resolution()
                        .map(how -> new Resolved(how.on(), how.url().value()))
                        .orElse(null),
                AllowedActions.of(caller)
                        .with("assign", known.isOpen(), ITAS_ADMIN, HEAD, ADMIN)
                        .with("resolve", known.isOpen(), OFFICER, ITAS_ADMIN, ADMIN)
                        .list());
    }
}
