package org.prongsai.eservice.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.eservice.application.Flaw.Rule;
import org.prongsai.eservice.application.FormCheck.Result;
import org.prongsai.eservice.rules.Form;
import org.prongsai.eservice.rules.FormField;
import org.prongsai.eservice.rules.ServiceRule;
import org.prongsai.eservice.rules.ServiceRules;

class FormCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Form ELDERLY = form("elderly-allowance");

    @Test
    void what_people_type_is_read_in_either_digits_and_written_in_one_way() {
        var typed = complete(ELDERLY);
        typed.put("nationalId", "๙-๐๐๐๐-๐๐๐๐๐-๐๐-๔");
        typed.put("birthDate", "๑ มกราคม ๒๕๐๔");
        typed.put("phone", " ๐๘๑ ๒๓๔ ๕๖๗๘ ");

        var answers = ((Result.Fits) FormCheck.check(ELDERLY, typed, true)).answers();

        assertThat(answers.to("nationalId")).hasValue("9000000000004");
        assertThat(answers.to("birthDate")).hasValue("1961-01-01");
        assertThat(answers.to("phone")).hasValue("081 234 5678");
    }

    @ParameterizedTest
    @CsvSource({
        "fullName,   '',                          MISSING",
        "nationalId, 9000000000003,               NOT_A_NATIONAL_ID",
        "birthDate,  31 กุมภาพันธ์ 2504,             NOT_A_DAY",
        "phone,      call me,                     NOT_A_TELEPHONE_NUMBER",
        "payment,    gold,                        NOT_A_CHOICE",
        "fullName,   'a\nb',                      MARKUP",
        "address,    'a\u0000b',                  MARKUP",
    })
    void what_does_not_fit_is_named_by_its_field(String field, String text, Rule rule) {
        var typed = complete(ELDERLY);
        typed.put(field, text);

        assertThat(flaws(ELDERLY, typed, true)).containsExactly(Flaw.of(field, rule));
    }

    @Test
    void a_field_that_the_form_does_not_have_is_refused() {
        var typed = complete(ELDERLY);
        typed.put("receivedAt", "2020-01-01");

        assertThat(flaws(ELDERLY, typed, true)).containsExactly(Flaw.of("receivedAt", Rule.UNKNOWN_FIELD));
    }

    @Test
    void a_text_as_long_as_allowed_fits_and_one_letter_more_does_not() {
        var typed = complete(ELDERLY);
        typed.put("fullName", "𐎠".repeat(200));
        assertThat(FormCheck.check(ELDERLY, typed, true)).isInstanceOf(Result.Fits.class);

        typed.put("fullName", "𐎠".repeat(201));
        assertThat(flaws(ELDERLY, typed, true))
                .containsExactly(new Flaw("fullName", Rule.TOO_LONG, Map.of("max", "200")));
    }

    @Test
    void what_is_recorded_from_paper_may_stay_there_and_what_is_copied_is_checked() {
        assertThat(FormCheck.check(ELDERLY, Map.of(), false)).isInstanceOf(Result.Fits.class);
        assertThat(flaws(ELDERLY, Map.of("nationalId", "1"), false))
                .containsExactly(Flaw.of("nationalId", Rule.NOT_A_NATIONAL_ID));
    }

    static Stream<String> services() {
        return ServiceRules.load().services().stream().map(ServiceRule::code);
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_script_is_refused_in_every_field_of_every_form(String service) {
        var form = form(service);
        for (var field : form.fields()) {
            var typed = complete(form);
            typed.put(field.name(), "<script>alert(1)</script>");

            assertThat(flaws(form, typed, true)).as(field.name()).containsExactly(Flaw.of(field.name(), Rule.MARKUP));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void no_code_and_no_word_of_the_rules_tells_what_somebody_suffers_from(String service) {
        var rule = ServiceRules.load().service(service).orElseThrow();

        assertThat((rule + rule.code()).toLowerCase(Locale.ROOT))
                .doesNotContain("aids", "hiv", "เอดส์", "เอชไอวี", "ผู้ป่วย", "assistance-allowance");
    }

    private static List<Flaw> flaws(Form form, Map<String, String> typed, boolean complete) {
        return ((Result.Flawed) FormCheck.check(form, typed, complete)).flaws();
    }

    private static Form form(String service) {
        return ServiceRules.load().service(service).orElseThrow().formOn(TODAY);
    }

    static Map<String, String> complete(Form form) {
        var typed = new HashMap<String, String>();
        form.fields().forEach(field -> typed.put(field.name(), example(field)));
        return typed;
    }

    private static String example(FormField field) {
        return switch (field.type()) {
            case TEXT, MULTILINE -> "ข้อความ";
            case NATIONAL_ID -> "9000000000004";
            case PHONE -> "081 234 5678";
            case DATE -> "2027-03-01";
            case CHOICE -> field.choices().getFirst().code();
            case CONFIRM -> FormCheck.YES;
        };
    }
}
