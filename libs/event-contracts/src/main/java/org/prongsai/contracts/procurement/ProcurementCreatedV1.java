package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Amount;
import org.prongsai.contracts.Code;

/**
 * A procurement began. Its title stays with its owner: titles of small hirings name people.
 *
 * @param ocid its identifier, which is the aggregate's, too
 * @param fiscalYear Buddhist Era; the year whose budget pays
 * @param budget decimal baht
 * @param planItem its number in the year's plan; null for what needs no plan
 * @param egpProjectNumber null until e-GP has given one
 * @param legalGround code of the ground on which the method is used above its ceiling; null below it
 * @param responsible opaque ids of the staff who took the step; null in events from before it was told
 */
public record ProcurementCreatedV1(
        String ocid,
        int fiscalYear,
        ProcurementCategory category,
        ProcurementMethod method,
        String budget,
        @Nullable Integer planItem,
        @Nullable String egpProjectNumber,
        @Nullable String legalGround,
        LocalDate createdOn,
        @Nullable List<String> responsible)
        implements ProcurementWireEvent {

    public ProcurementCreatedV1 {
        Amount.required("budget", budget);
        Code.optional("egpProjectNumber", egpProjectNumber);
        Code.optional("legalGround", legalGround);
        responsible = Code.optionalList("responsible", responsible);
    }
}
