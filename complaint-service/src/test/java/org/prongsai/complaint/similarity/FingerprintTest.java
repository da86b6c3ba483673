package org.prongsai.complaint.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.similarity.Likeness.OCID;
import static org.prongsai.complaint.similarity.Likeness.PLACE;
import static org.prongsai.complaint.similarity.Likeness.TIME;
import static org.prongsai.complaint.similarity.Likeness.WORDS;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.testimony.Statement;
import org.prongsai.support.AgencyId;

class FingerprintTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void the_same_broken_lamp_told_by_two_neighbours_is_likely_the_same() {
        var one =
                of("ไฟทางดับ", "ไฟฟ้าสาธารณะหน้าโรงเรียนบ้านหนองบัวดับมาสามวันแล้ว เดินกลับบ้านอันตราย", "หมู่ ๓", DAY);
        var other = of(
                "ไฟดับ", "ไฟฟ้าสาธารณะหน้าโรงเรียนบ้านหนองบัวดับ เดินกลับบ้านอันตรายมาก", "หมู่ ๓ ", DAY.plusDays(2));

        assertThat(one.likenessTo(other)).containsExactlyInAnyOrder(WORDS, PLACE, TIME);
    }

    @Test
    void what_points_at_the_same_procurement_is_similar_whenever_it_comes_and_however_it_is_written() {
        var one = about("ocds-prongsai-tuayang-2569-0007", DAY);
        var other = about("โครงการ OCDS-PRONGSAI-TUAYANG-2569-7", DAY.plusYears(1));

        assertThat(one.likenessTo(other)).contains(OCID);
    }

    @Test
    void different_things_at_one_time_are_not_similar() {
        var lamp = of("ไฟทางดับ", "ไฟฟ้าสาธารณะหน้าโรงเรียนดับมาสามวันแล้ว", "หมู่ ๓", DAY);
        var money = of("เรียกเงิน", "เจ้าหน้าที่เรียกเงินค่าออกใบอนุญาตก่อสร้าง", "ที่ทำการ", DAY);

        assertThat(lamp.likenessTo(money)).isEmpty();
    }

    @Property(tries = 200)
    void likeness_is_the_same_from_either_side(
            @ForAll String subject, @ForAll String description, @ForAll String other, @ForAll String place) {
        var one = of(subject, description, place, DAY);
        var two = of(other, description, place, DAY.plusDays(3));

        assertThat(one.likenessTo(two)).isEqualTo(two.likenessTo(one));
    }

    private static Fingerprint of(String subject, String description, @Nullable String place, LocalDate day) {
        return Fingerprint.of(new AgencyId("tuayang"), new Statement(subject, description, place, null), day);
    }

    private static Fingerprint about(String ocid, LocalDate day) {
        var about = new Statement.About(ocid, null, null);
        return Fingerprint.of(new AgencyId("tuayang"), new Statement("ก", "ข", null, about), day);
    }
}
