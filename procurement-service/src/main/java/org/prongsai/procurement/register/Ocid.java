package org.prongsai.procurement.register;

import java.util.regex.Pattern;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;

/** The identifier of a procurement, such as {@code ocds-prongsai-tuayang-2570-0001}; it is the aggregate's id, too. */
public record Ocid(String value) {

    private static final Pattern FORM = Pattern.compile("ocds-[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 75;

    public Ocid {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an ocid");
        }
    }

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** @param number 1, 2, 3 ... in the agency's fiscal year */
    public static Ocid of(OcidPrefix prefix, AgencyId agency, FiscalYear year, int number) {
        return new Ocid("%s-%s-%s-%04d".formatted(prefix.prefix(), agency.value(), year.value(), number));
    }

    public AggregateId at(AgencyId agency) {
        return new AggregateId(agency, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
