package org.prongsai.acceptance.fault;

import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Answer;
import tools.jackson.databind.JsonNode;

/**
 * People who file complaints and do not let go: a call that was not answered is made again with the same key, and now
 * and then one that was answered, too.
 */
final class Citizens {

    /** Kinds with a category each; none for those who do not choose one. */
    private static final List<String> KINDS = List.of("SERVICE/road", "CORRUPTION/bribery", "FEEDBACK/", "QUESTION/");

    private final Agency agency;
    private final Semaphore wanted = new Semaphore(0);
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Stubborn stubborn;

    Citizens(Agency agency, Crowd crowd, int number, Random random) {
        this.agency = agency;
        this.stubborn = new Stubborn(crowd);
        for (int i = 0; i < number; i++) {
            var choices = new Random(random.nextLong());
            crowd.add("citizen-" + i, () -> {
                wanted.acquire();
                file(choices);
            });
        }
    }

    /** So many more complaints are filed. */
    void want(int complaints) {
        wanted.release(complaints);
    }

    private void file(Random random) {
        String[] kind = KINDS.get(random.nextInt(KINDS.size())).split("/", -1);
        Map<String, ?> complaint = complaint(kind[0], kind[1].isEmpty() ? null : kind[1], "เรื่อง " + random.nextInt());
        var filing = agency.anybody().withKey(newKey());
        JsonNode answer = post(filing, complaint);
        if (random.nextInt(4) == 0) {
            JsonNode again = post(filing, complaint);
            if (!again.equals(answer)) {
                throw new AssertionError("the same key, another receipt: %s and %s".formatted(answer, again));
            }
        }
        receipts.add(Receipt.of(answer));
    }

    private JsonNode post(org.prongsai.acceptance.platform.Caller filing, Map<String, ?> complaint) {
        Answer answer = stubborn.insist(() -> filing.post("/api/complaints", complaint));
        return answer.json(201);
    }

    /** Of all complaints that were answered. */
    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }
}
