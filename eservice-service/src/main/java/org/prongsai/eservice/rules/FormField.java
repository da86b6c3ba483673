package org.prongsai.eservice.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, in both languages.
 *
 * @param name by which it is sent, such as {@code nationalId}
 * @param maxLength in characters; null where the type itself bounds it
 * @param choices empty unless the type is {@link FieldType#CHOICE}
 */
public record FormField(
        String name,
        FieldType type,
        String labelTh,
        String labelEn,
        @Nullable String hintTh,
        @Nullable String hintEn,
        boolean required,
        @Nullable Integer maxLength,
        List<Choice> choices) {

    /** What can be chosen. */
    public record Choice(String code, String labelTh, String labelEn) {}

    public FormField {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }
}
