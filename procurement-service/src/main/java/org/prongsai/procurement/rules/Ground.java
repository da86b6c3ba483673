package org.prongsai.procurement.rules;

import java.time.LocalDate;
import java.util.Set;
import org.prongsai.procurement.Method;

/**
 * A ground of the law for a method (เหตุตามกฎหมาย).
 *
 * @param withinCeiling true for a ground that holds up to the ceiling only
 * @param textNeeded true for a ground that has to be told in words
 */
public record Ground(
        String code,
        Set<Method> methods,
        LocalDate effectiveFrom,
        boolean withinCeiling,
        boolean textNeeded,
        String nameTh,
        String nameEn)
        implements Dated {

    public Ground {
        methods = Set.copyOf(methods);
    }
}
