package org.prongsai.procurement.supplier;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.support.AgencyId;

/**
 * Opaque ids of suppliers, derived under a secret: the same supplier has the same one without a register of numbers,
 * and nobody who has an id can find the number by trying all of them.
 */
public final class SupplierIds {

    private static final String ID = "supplier-id";
    private static final String IDENTITY = "supplier-identity";
    private static final int BYTES = 16;
    /** Always the first secret: under another, a known supplier would be a new one. */
    private static final String FIRST = "1";

    private final ServerSecrets secrets;

    public SupplierIds(ServerSecrets secrets) {
        this.secrets = secrets;
        secrets.keyIds(ID);
        secrets.keyIds(IDENTITY);
    }

    public SupplierId of(AgencyId agency, Supplier supplier) {
        return new SupplierId(
                "supplier-" + mac(ID, agency.value(), supplier.kind().name(), supplier.taxNumber()));
    }

    /** The name of the sealed field that holds who a natural person is, as they were entered: another name, another field. */
    public String identityField(AgencyId agency, Supplier supplier) {
        return "identity-" + mac(IDENTITY, agency.value(), supplier.taxNumber(), supplier.name());
    }

    private String mac(String purpose, String... parts) {
        var mac = secrets.mac(purpose, FIRST, String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac, 0, BYTES);
    }
}
