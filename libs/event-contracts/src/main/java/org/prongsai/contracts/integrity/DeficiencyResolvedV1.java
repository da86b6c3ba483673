package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/**
 * A deficiency was set right, with evidence.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param code code of the item, such as O31
 * @param url where the evidence is to be read: an https address, or a path on the agency's pages here
 * @param resolvedOn day on which it was set right
 */
public record DeficiencyResolvedV1(int fiscalYear, String code, String url, LocalDate resolvedOn)
        implements IntegrityWireEvent {
    public DeficiencyResolvedV1 {
        Code.required("code", code);
    }
}
