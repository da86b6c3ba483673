package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/**
 * An answer to an item was entered and waits for the executive. It is not published yet, so the event does not say what it is.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param code code of the item, such as O31
 * @param entry 1, 2, 3 ... for the item
 * @param post post that entered it
 * @param enteredOn day of the entry
 */
public record OitItemEnteredV1(int fiscalYear, String code, int entry, String post, LocalDate enteredOn)
        implements IntegrityWireEvent {
    public OitItemEnteredV1 {
        Code.required("code", code);
        Code.required("post", post);
    }
}
