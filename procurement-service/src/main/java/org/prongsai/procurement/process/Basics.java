package org.prongsai.procurement.process;

import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.register.EgpNumber;
import org.prongsai.procurement.register.Ocid;

/**
 * What is to be procured.
 *
 * @param fiscalYear the year whose budget pays
 * @param egpProjectNumber null until e-GP has given one
 * @param budget วงเงินที่จะซื้อหรือจ้าง
 * @param fundSourceTh แหล่งที่มาของงบประมาณ
 * @param planItem its number in the year's plan; null for what needs no plan
 * @param legalGround why the method may be used; null where its ceiling says so
 */
public record Basics(
        Ocid ocid,
        FiscalYear fiscalYear,
        @Nullable EgpNumber egpProjectNumber,
        String titleTh,
        Category category,
        Method method,
        Baht budget,
        @Nullable String fundSourceTh,
        @Nullable Integer planItem,
        @Nullable LegalGround legalGround) {

    /**
     * A ground of the law.
     *
     * @param code of {@code procurement-rules.json}
     * @param textTh the provision in words, where the code alone does not say it
     */
    public record LegalGround(String code, @Nullable String textTh) {}
}
