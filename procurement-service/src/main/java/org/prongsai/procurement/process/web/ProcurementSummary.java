package org.prongsai.procurement.process.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.process.Stage;

/**
 * A procurement in a list.
 *
 * @param version its ETag
 * @param agreedPrice decimal baht; null before the award
 * @param lastOccurredOn the day of what happened last
 * @param allowedActions what the reader may do next; null for the public
 */
record ProcurementSummary(
        String id,
        long version,
        String ocid,
        @Nullable String egpProjectNumber,
        int fiscalYear,
        String titleTh,
        Category category,
        Method method,
        ProcurementAnswer.Named methodName,
        String budget,
        Stage stage,
        boolean published,
        @Nullable String agreedPrice,
        LocalDate lastOccurredOn,
        @Nullable List<String> allowedActions) {}
