package org.prongsai.portal.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.services.PublicAddress;

/**
 * A service that the agency offers.
 *
 * @param before the time standard that was in force before; absent where the agency has not stated one
 * @param now the time standard (ระยะเวลามาตรฐาน); absent where the agency has not stated one
 * @param doubtTh why a figure is doubtful; absent where none is
 * @param steps none while the agency has not entered them
 * @param manual absent while the agency has not entered it
 */
public record OfferedService(
        String code,
        String titleTh,
        String titleEn,
        @Nullable TimeAllowed before,
        @Nullable TimeAllowed now,
        @Nullable String doubtTh,
        Window window,
        List<Step> steps,
        @Nullable Manual manual,
        List<Field> form) {

    /** Working days and minutes of working time. */
    public record TimeAllowed(int days, int minutes) {}

    /** @param opensOn when it takes requests again; absent while it does */
    public record Window(
            String noteTh,
            String noteEn,
            boolean open,
            @Nullable LocalDate opensOn) {

        public String note(String language) {
            return language.equals("th") ? noteTh : noteEn;
        }
    }

    public record Step(String whatTh, @Nullable Integer minutes) {}

    public record Manual(
            String eligibleTh,
            List<String> documentsTh,
            @Nullable String feeTh,
            @Nullable String placeTh,
            @Nullable String address) {

        public Manual {
            documentsTh = documentsTh == null ? List.of() : List.copyOf(documentsTh);
        }

        /** What is no address of the web is no link, whoever recorded it. */
        public @Nullable String link() {
            return PublicAddress.link(address);
        }
    }

    /**
     * A field of the form.
     *
     * @param type {@code TEXT}, {@code MULTILINE}, {@code NATIONAL_ID}, {@code PHONE}, {@code DATE}, {@code CHOICE} or
     *     {@code CONFIRM}; one that is not known here is asked for as text
     */
    public record Field(
            String name,
            String type,
            String labelTh,
            String labelEn,
            @Nullable String hintTh,
            @Nullable String hintEn,
            boolean required,
            List<Choice> choices) {

        public Field {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }

        public String label(String language) {
            return language.equals("th") ? labelTh : labelEn;
        }

        public @Nullable String hint(String language) {
            return language.equals("th") ? hintTh : hintEn;
        }
    }

    public record Choice(String code, String labelTh, String labelEn) {

        public String label(String language) {
            return language.equals("th") ? labelTh : labelEn;
        }
    }

    public OfferedService {
        steps = steps == null ? List.of() : List.copyOf(steps);
        form = form == null ? List.of() : List.copyOf(form);
    }

    public String title(String language) {
        return language.equals("th") ? titleTh : titleEn;
    }
}
