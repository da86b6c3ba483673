package org.prongsai.support.receipt;

import java.util.Optional;
import org.prongsai.encryption.ReceiptCode;
import org.prongsai.encryption.Receipts;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Snapshot;

/**
 * By which a case is found from its receipt code, and from which the code cannot be told.
 *
 * @param keyId the server secret under which the code was derived
 * @param hash keyed hash of the code
 */
public record ReceiptLocator(String keyId, String hash) {

    /** The name under which {@code hash} stands among an aggregate's lookup values. */
    public static final String LOOKUP = "receipt";

    /** Of the case that a call makes: derived from the call's key, so that its repetition derives the same. */
    public static ReceiptLocator of(Receipts receipts, AgencyId agency, String idempotencyKey) {
        var keyId = receipts.currentKeyId();
        var code = receipts.derive(keyId, agency.value(), idempotencyKey);
        return new ReceiptLocator(keyId, receipts.hash(code).toString());
    }

    /** Empty for a code that no case of this agency has, well-formed or not. */
    public static <S> Optional<Snapshot<S>> find(
            Receipts receipts, Aggregates<S, ?, ?, ?> cases, AgencyId agency, String code) {
        return ReceiptCode.parse(code).stream()
                .flatMap(legible -> receipts.hashes(legible).stream())
                .flatMap(hash -> cases.findBy(agency, LOOKUP, hash.toString()).stream())
                .findFirst();
    }
}
