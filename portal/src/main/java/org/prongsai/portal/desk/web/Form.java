package org.prongsai.portal.desk.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.Typed;

/**
 * The form of an action as it is shown.
 *
 * @param typed what stands in its fields
 * @param errors what is wrong with a field, in words
 * @param key goes with the command, so that sending the form twice does it once
 */
public record Form(Action action, Typed typed, Map<String, String> errors, String key) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Form begun(Action action, Item item) {
        return new Form(action, action.atFirst().apply(item), Map.of(), newKey());
    }

    /** The same with more blank rows, of which nothing is wrong yet. */
    Form withMore(Field rows) {
        return new Form(action, typed.withMore(rows), errors, key);
    }

    static String newKey() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    @Override
    public String toString() {
        return "Form[" + action.name() + "]";
    }
}
