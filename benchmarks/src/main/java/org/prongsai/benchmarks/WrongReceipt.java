package org.prongsai.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a receipt code that is good at another agency can be told from one that never was, by the answer or by its
 * time: both are asked for at the same agency, in a random order. What they are answered has to be the same but for the id
 * of the answer. The platform must not limit who tries codes: {@code ./prongsai up --set
 * gateway:prongsai.gateway.rate-limit.unknown-receipts-per-minute=1000000}.
 */
final class WrongReceipt implements Benchmark {

    static final String NAME = "wrong-receipt";

    private static final int WARM_UP = 200;
    private static final int SYMBOLS = 16;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String BODY = JsonMapper.shared()
            .writeValueAsString(Map.of(
                    "kind",
                    "SERVICE",
                    "category",
                    "road",
                    "subject",
                    "วัดเวลา",
                    "description",
                    "เรื่องสมมุติเพื่อวัดเวลาของรหัสที่ไม่ถูกต้อง"));

    private final AgencyAddress filedAt;
    private final AgencyAddress askedAt;
    private final int count;
    private final Consumer<String> tell;
    private final Random random = new Random();

    /** @param filedAt an agency at which one complaint is filed: the fictional one */
    WrongReceipt(AgencyAddress filedAt, AgencyAddress askedAt, int count, Consumer<String> tell) {
        this.filedAt = filedAt;
        this.askedAt = askedAt;
        this.count = count;
        this.tell = tell;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> measure() throws InterruptedException {
        String elsewhere = filedAt.post("/api/complaints", UUID.randomUUID().toString(), BODY)
                .path("receiptCode")
                .asString();
        tell.accept("%d wrong codes to warm up, then %d of each sort, in a random order".formatted(WARM_UP, count));
        for (int i = 0; i < WARM_UP; i++) {
            ask(neverIssued());
        }
        List<Boolean> order = new ArrayList<>(Collections.nCopies(count, true));
        order.addAll(Collections.nCopies(count, false));
        Collections.shuffle(order, random);
        var good = new ArrayList<Duration>();
        var never = new ArrayList<Duration>();
        JsonNode said = ask(neverIssued()).said();
        for (boolean isGoodElsewhere : order) {
            Asked asked = ask(isGoodElsewhere ? elsewhere : neverIssued());
            if (!asked.said().equals(said)) {
                throw new CannotMeasure(
                        "what is said to a wrong code differs: %s and %s".formatted(asked.said(), said));
            }
            (isGoodElsewhere ? good : never).add(asked.took());
        }
        return List.of(
                Figure.of("code of another agency to refusal", good),
                Figure.of("code that never was to refusal", never));
    }

    private record Asked(Duration took, JsonNode said) {}

    private Asked ask(String code) throws InterruptedException {
        String body = JsonMapper.shared().writeValueAsString(Map.of("receiptCode", code));
        long sent = System.nanoTime();
        JsonNode refusal = askedAt.refused("/api/complaints/status", body, 404);
        Duration took = Duration.ofNanos(System.nanoTime() - sent);
        return new Asked(took, ((ObjectNode) refusal).without("traceId"));
    }

    private String neverIssued() {
        return random.ints(SYMBOLS, 0, ALPHABET.length())
                .mapToObj(symbol -> String.valueOf(ALPHABET.charAt(symbol)))
                .collect(Collectors.joining());
    }
}
