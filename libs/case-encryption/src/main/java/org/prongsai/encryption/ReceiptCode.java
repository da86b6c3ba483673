package org.prongsai.encryption;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lets a person without a login see the state of a case: 80 bits in Crockford's base32, {@code K7QD-2M9X-4HTW-0B3N}.
 *
 * <p>Whoever holds it is let in, so it never prints itself; only its keyed hash is stored.
 */
public record ReceiptCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SYMBOLS = 16;
    private static final int BITS_OF_A_SYMBOL = 5;
    private static final int BYTES = SYMBOLS * BITS_OF_A_SYMBOL / Byte.SIZE;
    private static final Pattern FORM = Pattern.compile("[%1$s]{4}-[%1$s]{4}-[%1$s]{4}-[%1$s]{4}".formatted(ALPHABET));

    public ReceiptCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    /** The code of a MAC: its first 80 bits. */
    public static ReceiptCode of(byte[] mac) {
        var bits = new BigInteger(1, Arrays.copyOf(mac, BYTES));
        var symbols = new StringBuilder();
        for (int symbol = 1; symbol <= SYMBOLS; symbol++) {
            var value = bits.shiftRight((SYMBOLS - symbol) * BITS_OF_A_SYMBOL).intValue();
            symbols.append(ALPHABET.charAt(value & (ALPHABET.length() - 1)));
        }
        return grouped(symbols);
    }

    /** Reads what a person typed from paper: any case, spaces and dashes anywhere, O for 0, I and L for 1. */
    public static Optional<ReceiptCode> parse(String typed) {
        var symbols = typed.replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var legible = symbols.length() == SYMBOLS && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0);
        return legible ? Optional.of(grouped(new StringBuilder(symbols))) : Optional.empty();
    }

    private static ReceiptCode grouped(StringBuilder symbols) {
        return new ReceiptCode(
                symbols.insert(12, '-').insert(8, '-').insert(4, '-').toString());
    }

    @Override
    public String toString() {
        return "ReceiptCode[hidden]";
    }
}
