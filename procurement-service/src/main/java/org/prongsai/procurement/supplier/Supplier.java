package org.prongsai.procurement.supplier;

import java.util.regex.Pattern;
import org.prongsai.calendar.NationalId;

/**
 * A supplier as staff enter them.
 *
 * @param taxNumber thirteen digits: the national id of a natural person, the registration number of a juristic one
 */
public record Supplier(SupplierKind kind, String name, String taxNumber) {

    private static final Pattern REGISTRATION = Pattern.compile("0[0-9]{12}");

    public Supplier {
        if (!isNumber(kind, taxNumber)) {
            throw new IllegalArgumentException("not a number of such a supplier");
        }
    }

    /** Whether a number can be one of such a supplier; a natural person's has a check digit. */
    public static boolean isNumber(SupplierKind kind, String number) {
        return switch (kind) {
            case NATURAL ->
                NationalId.parse(number).filter(id -> id.value().equals(number)).isPresent();
            case JURISTIC -> REGISTRATION.matcher(number).matches();
        };
    }

    public boolean isNatural() {
        return kind == SupplierKind.NATURAL;
    }

    /** It may name a person, and must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Supplier";
    }
}
