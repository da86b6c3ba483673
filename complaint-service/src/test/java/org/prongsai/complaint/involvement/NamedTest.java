package org.prongsai.complaint.involvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.support.AgencyId;

class NamedTest {

    private static final AgencyId TUAYANG = new AgencyId("tuayang");
    private static final String OCID = "ocds-prongsai-tuayang-2570-0001";
    private static final String TRACKING = "2570-K7QD2M9XAB";

    @ParameterizedTest
    @ValueSource(
            strings = {
                OCID,
                "  OCDS-PRONGSAI-TUAYANG-2570-0001 ",
                "ocds-prongsai-tuayang-2570-1",
                "ocds–prongsai–tuayang–๒๕๗๐–๐๐๐๑",
                "ocds - prongsai - tuayang - 2570 - 0001",
                "ocds-\u200bprongsai-tuayang-2570-0001\u200b",
                "โครงการ ocds-prongsai-tuayang-2570-0001ครับ",
                "https://tuayang.example/procurements/ocds-prongsai-tuayang-2570-0001?lang=en",
            })
    void an_ocid_is_read_as_people_write_it(String typed) {
        assertThat(own(new About(typed, null))).containsExactly(new MatterNumber(OCID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRACKING,
                " 2570-k7qd2m9xab",
                "2570K7QD2M9XAB",
                "๒๕๗๐-K7QD2M9XAB",
                "2570 − K7QD2M9XAB",
                "คำขอเลขที่ 2570-K7QD2M9XAB ค่ะ",
            })
    void a_tracking_number_is_read_as_people_write_it(String typed) {
        assertThat(own(new About(null, typed))).containsExactly(new MatterNumber(TRACKING));
    }

    @Test
    void symbols_that_look_like_others_are_those() {
        assertThat(own(new About(null, "2570-oil0000000"))).containsExactly(new MatterNumber("2570-0110000000"));
    }

    @Test
    void a_project_number_of_egp_is_eleven_digits_that_stand_alone() {
        assertThat(own(new About("เลขที่โครงการ ๖๙๑๑๗๐๐๐๐๐๑", null))).containsExactly(new MatterNumber("69117000001"));
        assertThat(own(new About("691170000012", null))).isEmpty();
        assertThat(own(new About("6911700000", null))).isEmpty();
    }

    @Test
    void it_does_not_matter_in_which_of_the_two_a_number_stands() {
        assertThat(own(new About(TRACKING, OCID + " และ " + OCID)))
                .containsExactlyInAnyOrder(new MatterNumber(OCID), new MatterNumber(TRACKING));
    }

    @Test
    void another_agencys_ocid_is_looked_for_and_is_not_ours() {
        for (var foreign : Set.of(
                "ocds-prongsai-khambok-2564-0001",
                "ocds-prongsai-baan-tuayang-2570-0001",
                "ocds-prongsai-tuayang-baan-2570-0001")) {
            var named = Named.in(TUAYANG, new About(foreign, null));

            assertThat(named.numbers()).containsExactly(new MatterNumber(foreign));
            assertThat(named.own()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ถนนหน้าวัด",
                "ocds",
                "ocds-prongsai",
                "2570",
                "2570-K7QD",
                "2570-K7QD2M9XABC",
                "2570-KUQD2M9XAB",
                "1999-K7QD2M9XAB",
                "{\"$ne\": null}",
                "../../etc/passwd",
                "081-234-5678",
            })
    void rubbish_names_nothing(String typed) {
        var named = Named.in(TUAYANG, new About(typed, typed));

        assertThat(named.isNothing()).isTrue();
        assertThat(named.own()).isEmpty();
    }

    @Test
    void a_receipt_code_means_a_request_that_nobody_can_be_told() {
        assertThat(Named.in(TUAYANG, new About(null, "k7qd-2m9x 4htw-0b3n")).receipt())
                .isTrue();
        assertThat(Named.in(TUAYANG, new About(null, "ROAD LAMP WELL TREE")).receipt())
                .isFalse();
    }

    @Test
    void nothing_is_named_by_nothing() {
        assertThat(Named.in(TUAYANG, new About(null, null)).isNothing()).isTrue();
    }

    @Property
    void whatever_is_typed_is_read_without_a_fault_and_never_repeated(@ForAll String ocid, @ForAll String request) {
        var about = new About(ocid, request + "-".repeat(2_000));

        assertThat(Named.in(TUAYANG, about)).hasToString("Named");
        assertThat(about).hasToString("About");
    }

    private static Set<MatterNumber> own(About about) {
        return Named.in(TUAYANG, about).own();
    }
}
