package org.prongsai.procurement.supplier;

import java.util.regex.Pattern;

/** An opaque name of a supplier, the same in every procurement of an agency; only this service knows whose it is. */
public record SupplierId(String value) {

    private static final Pattern FORM = Pattern.compile("supplier-[0-9a-f]{32}");

    public SupplierId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a supplier's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
