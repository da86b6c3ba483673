package org.prongsai.integrity.circular;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.encryption.CaseCipher;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.CaseId;
import org.prongsai.encryption.KeyErased;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Sealer;
import tools.jackson.databind.json.JsonMapper;

/** What circulars say, each under a key of its own; who has the database without the key store reads none of it. */
public final class SealedTexts implements Sealer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEXT = "text";

    private final CaseCiphers ciphers;

    public SealedTexts(CaseCiphers ciphers) {
        this.ciphers = ciphers;
    }

    @Override
    public byte[] seal(AggregateId id, String field, byte[] content) {
        return switch (ciphers.createIfAbsent(keyOf(id))) {
            case CaseCipher cipher -> cipher.seal(field, content);
            case KeyErased _ -> throw new IllegalStateException("nothing is added to an erased circular");
        };
    }

    static Map<String, byte[]> toSeal(CircularText text) {
        return Map.of(TEXT, JSON.writeValueAsBytes(text));
    }

    /**
     * Opens what is stored; empty when it says nothing itself, or when its key was destroyed.
     *
     * @param sealedFields what is stored sealed of a circular, by field
     */
    Optional<CircularText> open(AggregateId id, Function<AggregateId, Map<String, byte[]>> sealedFields) {
        var sealed = sealedFields.apply(id).get(TEXT);
        if (sealed == null) {
            return Optional.empty();
        }
        return switch (ciphers.of(keyOf(id))) {
            case CaseCipher cipher -> Optional.of(JSON.readValue(cipher.open(TEXT, sealed), CircularText.class));
            case KeyErased _ -> Optional.empty();
        };
    }

    private static CaseId keyOf(AggregateId id) {
        return new CaseId(id.agency().value(), id.value());
    }
}
