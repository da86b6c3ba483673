package org.prongsai.support.receipt;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.encryption.ReceiptCode;
import org.prongsai.support.aggregate.AggregateId;

/** What a case is called between its reporter and staff, such as {@code 2570-K7QD2M9XAB}; it opens nothing. */
public record TrackingNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{4}-[0-9A-Z]{10}");
    private static final int SYMBOLS = 10;

    public TrackingNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a tracking number");
        }
    }

    /** The fiscal year and fifty of the id's random bits, in symbols that are not mistaken on the telephone. */
    public static TrackingNumber of(AggregateId id, LocalDate receivedOn) {
        var random = HexFormat.of().parseHex(id.value().substring(id.value().indexOf('-') + 1));
        var symbols = ReceiptCode.of(random).value().replace("-", "").substring(0, SYMBOLS);
        return new TrackingNumber(FiscalYear.of(receivedOn).value() + "-" + symbols);
    }
}
