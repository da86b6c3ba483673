package org.prongsai.procurement.register;

import java.util.regex.Pattern;

/**
 * With what an agency's ocids begin.
 *
 * @param registered whether the Open Contracting Partnership has given it to the agency; until then it is a placeholder
 */
public record OcidPrefix(String prefix, boolean registered) {

    private static final Pattern FORM = Pattern.compile("ocds-[a-z0-9]{6,12}");

    public OcidPrefix {
        if (!FORM.matcher(prefix).matches()) {
            throw new IllegalArgumentException("not a prefix of ocids: " + prefix);
        }
    }

    /** Whether an ocid begins with it. */
    public boolean begins(Ocid ocid) {
        return ocid.value().startsWith(prefix + "-");
    }
}
