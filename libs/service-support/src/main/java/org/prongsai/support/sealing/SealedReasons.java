package org.prongsai.support.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.prongsai.encryption.CaseCipher;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.KeyErased;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.audit.Reasons;

/** The reasons of a service's cases, opened for whoever may read its audit trail; none of an erased case. */
public final class SealedReasons implements Reasons {

    private final CaseCiphers ciphers;

    public SealedReasons(CaseCiphers ciphers) {
        this.ciphers = ciphers;
    }

    @Override
    public Optional<String> open(AggregateId id, long version, byte[] sealed) {
        return switch (ciphers.of(CaseSealer.caseId(id))) {
            case CaseCipher cipher ->
                Optional.of(new String(cipher.open("reason-" + version, sealed), StandardCharsets.UTF_8));
            case KeyErased _ -> Optional.empty();
        };
    }
}
