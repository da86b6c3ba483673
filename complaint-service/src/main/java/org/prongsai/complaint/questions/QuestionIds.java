package org.prongsai.complaint.questions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.support.aggregate.AggregateId;

/** Ids of published questions: the same for the same case, and whoever reads one cannot tell which case that is. */
public final class QuestionIds {

    private static final String PURPOSE = "question-id";
    private static final int BYTES = 16;

    private final ServerSecrets secrets;

    public QuestionIds(ServerSecrets secrets) {
        this.secrets = secrets;
        secrets.keyIds(PURPOSE);
    }

    /** Always under the first secret: under another, a case could be published twice. */
    AggregateId of(AggregateId caseId) {
        byte[] mac = secrets.mac(PURPOSE, "1", caseId.documentId().getBytes(StandardCharsets.UTF_8));
        return new AggregateId(caseId.agency(), "question-" + HexFormat.of().formatHex(Arrays.copyOf(mac, BYTES)));
    }
}
