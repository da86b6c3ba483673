package org.prongsai.complaint.involvement;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.support.AgencyId;

/**
 * By which the cases about a matter are found, and from which who has the database alone does not learn what a case is
 * about: a keyed hash.
 */
public final class MatterTags {

    private static final String PURPOSE = "matter-tag";

    private final ServerSecrets secrets;

    public MatterTags(ServerSecrets secrets) {
        this.secrets = secrets;
        secrets.keyIds(PURPOSE);
    }

    /** Always under the first secret: under another, cases from before would not be found. */
    public String of(AgencyId agency, MatterNumber number) {
        var text = agency.value() + "\n" + number.value();
        return HexFormat.of().formatHex(secrets.mac(PURPOSE, "1", text.getBytes(StandardCharsets.UTF_8)));
    }
}
