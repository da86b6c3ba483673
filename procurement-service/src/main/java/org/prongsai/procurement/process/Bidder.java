package org.prongsai.procurement.process;

import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.supplier.SupplierId;
import org.prongsai.procurement.supplier.SupplierKind;

/**
 * Who offered what. Of a natural person nothing stands here but the opaque id: the rest is sealed.
 *
 * @param name of a juristic person; null for a natural one
 * @param registrationNumber of a juristic person; null for a natural one
 * @param sealedAs the sealed field that says who a natural person is; null for a juristic one
 */
public record Bidder(
        SupplierId id,
        SupplierKind kind,
        @Nullable String name,
        @Nullable String registrationNumber,
        @Nullable String sealedAs,
        Baht price) {}
