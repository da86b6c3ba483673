package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * The executive approved an entry, which is published with it and does not change.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param code code of the item, such as O31
 * @param entry number of the entry
 * @param url where the answer is to be read: an https address, or a path on the agency's pages here
 * @param noteTh what goes with it, as published; names no natural person
 * @param approvedOn day of the approval
 */
public record OitItemApprovedV1(
        int fiscalYear,
        String code,
        int entry,
        String url,
        @Nullable String noteTh,
        LocalDate approvedOn) implements IntegrityWireEvent {
    public OitItemApprovedV1 {
        Code.required("code", code);
    }
}
