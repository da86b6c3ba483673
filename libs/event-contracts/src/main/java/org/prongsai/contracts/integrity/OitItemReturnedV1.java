package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/**
 * The executive returned an entry to be corrected.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param code code of the item, such as O31
 * @param entry number of the entry
 * @param reason why
 * @param returnedOn day of the return
 */
public record OitItemReturnedV1(int fiscalYear, String code, int entry, OitReturnReason reason, LocalDate returnedOn)
        implements IntegrityWireEvent {
    public OitItemReturnedV1 {
        Code.required("code", code);
    }
}
