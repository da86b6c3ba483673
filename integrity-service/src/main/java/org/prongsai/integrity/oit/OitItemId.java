package org.prongsai.integrity.oit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;

/** An item of a year, whose id is derived from both: {@code oit-2564-o31}. */
public record OitItemId(FiscalYear fiscalYear, ItemCode code) {

    private static final Pattern FORM = Pattern.compile("oit-(2[5-7][0-9]{2})-o([1-9][0-9]?)");

    /** Empty for what is no item's id. */
    public static Optional<OitItemId> parse(String id) {
        var parts = FORM.matcher(id);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > FiscalYear.LAST) {
            return Optional.empty();
        }
        return Optional.of(
                new OitItemId(new FiscalYear(Integer.parseInt(parts.group(1))), new ItemCode("O" + parts.group(2))));
    }

    public String value() {
        return "oit-" + fiscalYear + "-" + code.value().toLowerCase(Locale.ROOT);
    }

    AggregateId of(AgencyId agency) {
        return new AggregateId(agency, value());
    }
}
