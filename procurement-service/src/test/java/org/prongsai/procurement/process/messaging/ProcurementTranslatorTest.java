package org.prongsai.procurement.process.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.procurement.ProcurementCreatedV1;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.process.Basics;
import org.prongsai.procurement.process.Bidder;
import org.prongsai.procurement.process.Correction;
import org.prongsai.procurement.process.Occurrence;
import org.prongsai.procurement.process.ProcurementEvent;
import org.prongsai.procurement.process.ProcurementEvent.Awarded;
import org.prongsai.procurement.process.ProcurementEvent.Cancelled;
import org.prongsai.procurement.process.ProcurementEvent.Completed;
import org.prongsai.procurement.process.ProcurementEvent.Contracted;
import org.prongsai.procurement.process.ProcurementEvent.Created;
import org.prongsai.procurement.process.ProcurementEvent.Invited;
import org.prongsai.procurement.process.ProcurementEvent.ReferencePriceSet;
import org.prongsai.procurement.register.Ocid;
import org.prongsai.procurement.supplier.SupplierId;
import org.prongsai.procurement.supplier.SupplierKind;
import org.prongsai.support.StaffId;

class ProcurementTranslatorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Basics BASICS = new Basics(
            new Ocid("ocds-prongsai-tuayang-2570-0001"),
            new FiscalYear(2570),
            null,
            "จ้างปรับปรุงถนนลูกรัง",
            Category.WORKS,
            Method.SPECIFIC,
            Baht.of("98500"),
            null,
            null,
            null);

    static Stream<ProcurementEvent> steps() {
        var by = when(new StaffId("noi"));
        var bidder = new Bidder(
                new SupplierId("supplier-%032x".formatted(1)),
                SupplierKind.JURISTIC,
                "หจก. ตัวอย่างก่อสร้าง",
                "0999999999990",
                null,
                Baht.of("98000"));
        return Stream.of(
                new Created(BASICS, by),
                new ReferencePriceSet(Baht.of("98500"), "สืบราคาจากท้องตลาด", by),
                new Invited(null, by),
                new Awarded(List.of(bidder), 0, Baht.of("98000"), "เสนอราคาต่ำสุด", by),
                new Contracted("1/2570", Baht.of("98000"), null, by),
                new Completed(by),
                new Cancelled("ไม่ได้รับจัดสรรงบประมาณ", by));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void the_others_hear_by_an_opaque_id_who_took_a_step(ProcurementEvent event) {
        assertThat(told(event)).contains("\"responsible\":[\"noi\"]").doesNotContain("ถนน", "หจก", "0999999999990");
    }

    @Test
    void of_a_step_from_before_it_was_kept_nobody_is_named() {
        assertThat(told(new Created(BASICS, when(null)))).doesNotContain("responsible");
        assertThat(new ProcurementTranslator()
                        .publish(new Created(BASICS, when(null)))
                        .orElseThrow()
                        .wire())
                .isInstanceOfSatisfying(
                        ProcurementCreatedV1.class,
                        created -> assertThat(created.responsible()).isNull());
    }

    private static String told(ProcurementEvent event) {
        return EventCodec.write(
                new ProcurementTranslator().publish(event).orElseThrow().wire());
    }

    private static Occurrence when(@Nullable StaffId by) {
        return new Occurrence(2, DAY, Instant.parse("2026-11-24T05:00:00Z"), true, by, new Correction(1, "พิมพ์ผิด"));
    }
}
