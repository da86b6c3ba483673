package org.prongsai.eservice.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.calendar.NationalId;
import org.prongsai.calendar.ThaiDate;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.eservice.application.Flaw.Rule;
import org.prongsai.eservice.rules.Form;
import org.prongsai.eservice.rules.FormField;

/** Reads what was typed by the form's rules: what fits is written in one way, what does not is named by its field. */
public final class FormCheck {

    /** The answer to a field that asks for agreement. */
    public static final String YES = "yes";

    private static final int LONGEST = 200;
    private static final Pattern MARKUP = Pattern.compile("[<>]|[\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,28}");

    private FormCheck() {}

    public sealed interface Result {
        record Fits(Answers answers) implements Result {}

        record Flawed(List<Flaw> flaws) implements Result {}
    }

    /**
     * Reads answers.
     *
     * @param complete whether required fields must be answered; what is recorded from paper may leave them to the paper
     */
    public static Result check(Form form, Map<String, String> typed, boolean complete) {
        var flaws = new ArrayList<Flaw>();
        var known = form.fields().stream().map(FormField::name).collect(Collectors.toSet());
        typed.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> flaws.add(Flaw.of(name, Rule.UNKNOWN_FIELD)));
        var read = new HashMap<String, String>();
        for (var field : form.fields()) {
            var text = typed.getOrDefault(field.name(), "").strip();
            if (text.isEmpty()) {
                if (field.required() && complete) {
                    flaws.add(Flaw.of(field.name(), Rule.MISSING));
                }
            } else {
                flawOf(field, text).ifPresentOrElse(flaws::add, () -> read.put(field.name(), normal(field, text)));
            }
        }
        return flaws.isEmpty() ? new Result.Fits(Answers.of(read)) : new Result.Flawed(flaws);
    }

    private static Optional<Flaw> flawOf(FormField field, String text) {
        if (MARKUP.matcher(text).find()) {
            return Optional.of(Flaw.of(field.name(), Rule.MARKUP));
        }
        var longest = field.maxLength() == null ? LONGEST : field.maxLength();
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(new Flaw(field.name(), Rule.TOO_LONG, Map.of("max", Integer.toString(longest))));
        }
        return ruleBroken(field, text).map(rule -> Flaw.of(field.name(), rule));
    }

    private static Optional<Rule> ruleBroken(FormField field, String text) {
        return switch (field.type()) {
            case TEXT -> unless(!LINE_BREAK.matcher(text).find(), Rule.MARKUP);
            case MULTILINE -> Optional.empty();
            case NATIONAL_ID -> unless(NationalId.parse(text).isPresent(), Rule.NOT_A_NATIONAL_ID);
            case PHONE -> unless(TELEPHONE.matcher(ThaiDigits.toArabic(text)).matches(), Rule.NOT_A_TELEPHONE_NUMBER);
            case DATE -> unless(day(text).isPresent(), Rule.NOT_A_DAY);
            case CHOICE ->
                unless(field.choices().stream().anyMatch(choice -> choice.code().equals(text)), Rule.NOT_A_CHOICE);
            case CONFIRM -> unless(text.equals(YES), Rule.NOT_AGREED);
        };
    }

    private static Optional<Rule> unless(boolean fits, Rule rule) {
        return fits ? Optional.empty() : Optional.of(rule);
    }

    private static String normal(FormField field, String text) {
        return switch (field.type()) {
            case TEXT, MULTILINE, CHOICE, CONFIRM -> text;
            case NATIONAL_ID -> NationalId.parse(text).orElseThrow().value();
            case PHONE -> ThaiDigits.toArabic(text);
            case DATE -> day(text).orElseThrow().toString();
        };
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(ThaiDigits.toArabic(text)));
        } catch (DateTimeParseException notIso) {
            return ThaiDate.parse(text);
        }
    }
}
