package org.prongsai.portal.complaints.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.portal.components.Option;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.Typed;
import org.springframework.context.i18n.LocaleContextHolder;

/** How staff write down what somebody told them by telephone, at the desk, in a letter or through the head of a village. */
final class PaperEntry {

    private static final List<String> CHANNELS = List.of("PHONE", "WALK_IN", "LETTER", "FACEBOOK", "VILLAGE_HEAD");

    private static final List<Field> ABOUT =
            List.of(Field.text("ocid", false), Field.text("serviceRequest", false), Field.text("officer", false));
    private static final List<Field> REPORTER =
            List.of(Field.text("name", false), Field.text("phone", false), Field.text("email", false));
    private static final List<Field> OWN = List.of(
            Field.choice("channel", true, "desk.complaints.channel.", CHANNELS),
            Field.day("receivedOn", true),
            Field.text("receiveNumber", false),
            Field.choice("kind", true, ComplaintDesk.KIND, ComplaintDesk.KINDS),
            Field.choice("category", false, PaperEntry::categories),
            Field.text("subject", true),
            Field.area("description", true),
            Field.text("place", false));

    private PaperEntry() {}

    static Action action() {
        List<Field> all = new ArrayList<>(OWN);
        all.addAll(ABOUT);
        all.addAll(REPORTER);
        return new Action("enter", "/api/complaints/on-behalf", all, _ -> true, false, PaperEntry::body)
                .tellingOnce("receiptCode");
    }

    private static Map<String, Object> body(Typed typed) {
        Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(OWN, typed));
        put(body, "about", Action.asTyped(ABOUT, typed));
        put(body, "reporter", Action.asTyped(REPORTER, typed));
        return body;
    }

    private static void put(Map<String, Object> body, String name, Map<String, Object> part) {
        if (!part.isEmpty()) {
            body.put(name, part);
        }
    }

    private static List<Option> categories(Item known) {
        String name = LocaleContextHolder.getLocale().getLanguage().equals("en") ? "nameEn" : "nameTh";
        return known.items("items").stream()
                .map(category -> new Option(
                        category.text("code").orElse(""), category.text(name).orElse("")))
                .toList();
    }
}
