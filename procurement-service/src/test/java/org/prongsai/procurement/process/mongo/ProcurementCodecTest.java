package org.prongsai.procurement.process.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.process.Basics;
import org.prongsai.procurement.process.Occurrence;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.ProcurementEvent.Created;
import org.prongsai.procurement.register.Ocid;
import org.prongsai.support.StaffId;

class ProcurementCodecTest {

    private static final ProcurementCodec CODEC = new ProcurementCodec();

    @Test
    void who_took_a_step_is_kept() {
        var process = process(new StaffId("noi"));

        assertThat(CODEC.read(CODEC.write(process))).isEqualTo(process);
    }

    @Test
    void what_was_stored_before_that_was_kept_is_still_read() {
        var stored = CODEC.write(process(new StaffId("noi")));
        stored.getList("history", Document.class).forEach(step -> step.remove("by"));

        assertThat(CODEC.read(stored)).isEqualTo(process(null));
    }

    private static Recorded process(@Nullable StaffId by) {
        var basics = new Basics(
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
        var day = LocalDate.of(2026, 11, 24);
        var when = new Occurrence(1, day, Instant.parse("2026-11-24T05:00:00Z"), false, by, null);
        return new Recorded(List.of(new Created(basics, when)));
    }
}
