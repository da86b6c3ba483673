package org.prongsai.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;

/**
 * The id of an account, which is its staff id everywhere: derived from agency and login name by a keyed hash. So one
 * name has one account without a second document that says so, and nobody tells the name from the id.
 */
public final class AccountIds {

    private static final String PURPOSE = "account-ids";
    private static final int BYTES = 12;

    private final ServerSecrets secrets;

    public AccountIds(ServerSecrets secrets) {
        this.secrets = secrets;
        secrets.keyIds(PURPOSE);
    }

    /** Always under the first secret: under another, everybody would be somebody else. */
    public AggregateId of(AgencyId agency, LoginName name) {
        var mac = secrets.mac(PURPOSE, "1", (agency.value() + "\n" + name.value()).getBytes(StandardCharsets.UTF_8));
        return new AggregateId(agency, "staff-" + HexFormat.of().formatHex(mac, 0, BYTES));
    }
}
