package org.prongsai.gateway.traffic;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** What whoever seals and whoever opens have agreed on: HPKE (RFC 9180) in its base mode. */
final class Sealing {
    /** Bound to every record, so that nothing that was sealed for another purpose passes for one. */
    static final byte[] PURPOSE = "prongsai traffic data 1".getBytes(StandardCharsets.US_ASCII);

    private Sealing() {}

    static Configuration configuration() throws GeneralSecurityException {
        return HybridConfig2026.get();
    }

    static HpkeParameters parameters() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.TINK)
                .build();
    }
}
