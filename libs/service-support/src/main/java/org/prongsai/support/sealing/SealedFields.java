package org.prongsai.support.sealing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.prongsai.encryption.CaseCipher;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.KeyErased;
import org.prongsai.support.aggregate.AggregateId;

/** The sealed fields of a service's cases, opened; who has the database without the key store reads none of them. */
public final class SealedFields {

    private final CaseCiphers ciphers;
    private final Function<AggregateId, Map<String, byte[]>> stored;

    /**
     * The fields that {@link CaseSealer} has sealed.
     *
     * @param stored what is stored sealed of a case, by field
     */
    public SealedFields(CaseCiphers ciphers, Function<AggregateId, Map<String, byte[]>> stored) {
        this.ciphers = ciphers;
        this.stored = stored;
    }

    /** The fields whose names begin so, opened; none when the case's key was destroyed. */
    public Map<String, byte[]> open(AggregateId id, String prefix) {
        var sealed = new HashMap<>(stored.apply(id));
        sealed.keySet().removeIf(field -> !field.startsWith(prefix));
        if (sealed.isEmpty()) {
            return Map.of();
        }
        return switch (ciphers.of(CaseSealer.caseId(id))) {
            case CaseCipher cipher -> {
                sealed.replaceAll(cipher::open);
                yield sealed;
            }
            case KeyErased _ -> Map.of();
        };
    }
}
