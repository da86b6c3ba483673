package org.prongsai.reporting.testing;

import static org.prongsai.reporting.testing.Histories.day;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.procurement.ProcurementAwardedV1;
import org.prongsai.contracts.procurement.ProcurementCategory;
import org.prongsai.contracts.procurement.ProcurementContractedV1;
import org.prongsai.contracts.procurement.ProcurementCreatedV1;
import org.prongsai.contracts.procurement.ProcurementMethod;

/** Histories of procurements. */
public final class Procurements {

    private static final List<String> BY = List.of("dev-procurement-officer");

    private Procurements() {}

    /** A small purchase of March 2564, whose award was put right, up to its contract. */
    public static Histories awardedAndCorrected(String agency, String ocid) {
        var created = new ProcurementCreatedV1(
                ocid,
                2564,
                ProcurementCategory.GOODS,
                ProcurementMethod.SPECIFIC,
                "98500.50",
                null,
                null,
                null,
                day("2021-03-01"),
                BY);
        return Histories.of(agency, ocid)
                .and(created, day("2021-03-01"))
                .and(award("98000.00", 2, null), day("2021-03-04"))
                .and(award("97000.00", 3, 2), day("2021-03-04"))
                .and(new ProcurementContractedV1(day("2021-03-10"), "97000.00", null, 4, null, BY), day("2021-03-10"));
    }

    private static ProcurementAwardedV1 award(String agreed, int version, @Nullable Integer corrects) {
        return new ProcurementAwardedV1(
                day("2021-03-04"),
                List.of(new ProcurementAwardedV1.Bid("supplier-1", "98000.00")),
                "supplier-1",
                agreed,
                version,
                corrects,
                BY);
    }
}
