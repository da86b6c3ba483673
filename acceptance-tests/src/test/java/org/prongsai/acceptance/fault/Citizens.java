package org.prongsai.acceptance.fault;

import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Answer;
import tools.jackson.databind.JsonNode;

/**
 * People who file complaints and do not let go: a call that was not answered is made again with the same key, and now
 * and then one that was answered, too. Some write to staff by their receipt.
 */
final class Citizens {

    /** Kinds with a category each; none for those who do not choose one. */
    private static final List<String> KINDS = List.of("SERVICE/road", "CORRUPTION/bribery", "FEEDBACK/", "QUESTION/");

    private final Agency agency;
    private final Semaphore wanted = new Semaphore(0);
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Map<String, String> messages = new ConcurrentHashMap<>();
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
        JsonNode answer = sent("/api/complaints", complaint, random).json(201);
        Receipt receipt = Receipt.of(answer);
        if (random.nextInt(3) == 0) {
            tell(receipt, "ขอเพิ่มว่า " + random.nextInt(), random);
        }
        receipts.add(receipt);
    }

    private void tell(Receipt receipt, String text, Random random) {
        Answer answer =
                sent("/api/complaints/messages", Map.of("receiptCode", receipt.receiptCode(), "text", text), random);
        // Staff may have come to the end of the case meanwhile; then nothing was said.
        if (answer.status() == 409) {
            answer.refusal(409, "state-conflict");
        } else {
            answer.json(201);
            messages.put(receipt.trackingNumber(), text);
        }
    }

    private Answer sent(String path, Map<String, ?> body, Random random) {
        var caller = agency.anybody().withKey(newKey());
        Answer answer = stubborn.insist(() -> caller.post(path, body));
        if (answer.isWell() && random.nextInt(4) == 0) {
            Answer again = stubborn.insist(() -> caller.post(path, body));
            if (!again.json().equals(answer.json())) {
                throw new AssertionError(
                        "the same key, another answer: %s and %s".formatted(answer.text(), again.text()));
            }
        }
        return answer;
    }

    /** Of all complaints that were answered. */
    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** What was said by receipt and answered, by tracking number; the holder of a receipt writes once. */
    Map<String, String> messages() {
        return Map.copyOf(messages);
    }
}
