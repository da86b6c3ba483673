package org.prongsai.procurement.supplier;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import org.prongsai.encryption.CaseCipher;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.CaseId;
import org.prongsai.encryption.KeyErased;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Sealer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who the natural persons among the bidders of a procurement are, sealed under the procurement's own key. The law has
 * their names published (สขร.1), so the page opens them; their numbers it never shows, and erasing the key takes both
 * away and leaves the figures.
 */
public final class Identities implements Sealer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaseCiphers ciphers;

    public Identities(CaseCiphers ciphers) {
        this.ciphers = ciphers;
    }

    @Override
    public byte[] seal(AggregateId id, String field, byte[] content) {
        return switch (ciphers.createIfAbsent(caseId(id))) {
            case CaseCipher cipher -> cipher.seal(field, content);
            case KeyErased _ -> throw new IllegalStateException("nothing is added to what was erased");
        };
    }

    public static byte[] content(Supplier supplier) {
        return JSON.writeValueAsBytes(new Identity(supplier.name(), supplier.taxNumber()));
    }

    /**
     * Names by field; none where the key was destroyed.
     *
     * @param sealedFields what is stored sealed of a procurement, by field
     */
    public Map<String, String> names(
            AggregateId id, Collection<String> fields, Function<AggregateId, Map<String, byte[]>> sealedFields) {
        if (fields.isEmpty()) {
            return Map.of();
        }
        return switch (ciphers.of(caseId(id))) {
            case CaseCipher cipher -> {
                var sealed = new HashMap<>(sealedFields.apply(id));
                sealed.keySet().retainAll(new HashSet<>(fields));
                var names = new HashMap<String, String>();
                sealed.forEach((field, content) -> names.put(
                        field,
                        JSON.readValue(cipher.open(field, content), Identity.class)
                                .name()));
                yield names;
            }
            case KeyErased _ -> Map.of();
        };
    }

    private static CaseId caseId(AggregateId id) {
        return new CaseId(id.agency().value(), id.value());
    }
}
