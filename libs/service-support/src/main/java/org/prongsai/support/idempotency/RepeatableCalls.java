package org.prongsai.support.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.security.Caller;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recognises a changing call when it comes again. All that is stored of it is keyed: a plain hash of a short text can be
 * guessed by whoever has the database.
 */
public final class RepeatableCalls {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final int ID_BYTES = 16;
    private static final String ID = "aggregate-id";
    private static final String KEY = "call-key";
    private static final String BODY = "call-body";

    private final ServerSecrets secrets;

    public RepeatableCalls(ServerSecrets secrets) {
        this.secrets = secrets;
        List.of(ID, KEY, BODY).forEach(secrets::keyIds);
    }

    /**
     * A call as it is recognised again.
     *
     * @param action the command and, where there is one, the aggregate that it is for
     * @param body what is asked for: a value that Jackson can write
     */
    public RepeatableCall call(Caller caller, String action, String idempotencyKey, Object body) {
        var scope = String.join("\n", caller.agency().value(), caller.subject(), action, idempotencyKey);
        return new RepeatableCall(hex(mac(KEY, scope)), hex(mac(BODY, CANONICAL.writeValueAsString(body))));
    }

    /** The id of what a call creates: derived from its key, so that a repetition finds what the first has made. */
    public AggregateId aggregateId(AgencyId agency, String type, String idempotencyKey) {
        var mac = mac(ID, String.join("\n", agency.value(), type, idempotencyKey));
        return new AggregateId(agency, type + "-" + HexFormat.of().formatHex(mac, 0, ID_BYTES));
    }

    /** Always under a purpose's first secret: under another, a repeated call would be taken for a new one. */
    private byte[] mac(String purpose, String text) {
        return secrets.mac(purpose, "1", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] mac) {
        return HexFormat.of().formatHex(mac);
    }
}
