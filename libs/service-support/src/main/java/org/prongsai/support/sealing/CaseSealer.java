package org.prongsai.support.sealing;

import org.prongsai.encryption.CaseCipher;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.CaseId;
import org.prongsai.encryption.KeyErased;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Sealer;

/** Seals what is written to a case under its own key, which it makes with the first field. */
public final class CaseSealer implements Sealer {

    private final CaseCiphers ciphers;

    public CaseSealer(CaseCiphers ciphers) {
        this.ciphers = ciphers;
    }

    @Override
    public byte[] seal(AggregateId id, String field, byte[] content) {
        return switch (ciphers.createIfAbsent(caseId(id))) {
            case CaseCipher cipher -> cipher.seal(field, content);
            case KeyErased _ -> throw new IllegalStateException("nothing is added to an erased case");
        };
    }

    static CaseId caseId(AggregateId id) {
        return new CaseId(id.agency().value(), id.value());
    }
}
