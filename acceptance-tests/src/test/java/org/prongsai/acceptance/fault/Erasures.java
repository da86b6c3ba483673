package org.prongsai.acceptance.fault;

import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Entered;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller;

/**
 * Cases of long ago, and two people who have them erased: one proposes, the other approves, and neither lets go before
 * they are answered.
 */
final class Erasures {

    /** In the fiscal year {@link #FISCAL_YEAR}. */
    private static final LocalDate DAY = LocalDate.of(2006, 3, 15);

    static final int FISCAL_YEAR = 2549;

    /** @param receipt of the case, which opens it for whoever holds it */
    record OldCase(Case closed, Receipt receipt, String words) {}

    private final Agency agency;
    private final Stubborn stubborn;
    private final Semaphore wanted = new Semaphore(0);
    private final AtomicInteger left = new AtomicInteger();
    private final ConcurrentLinkedQueue<OldCase> waiting;
    private final ConcurrentLinkedQueue<OldCase> erased = new ConcurrentLinkedQueue<>();

    Erasures(Agency agency, Crowd crowd, List<OldCase> cases) {
        this.agency = agency;
        this.stubborn = new Stubborn(crowd);
        this.waiting = new ConcurrentLinkedQueue<>(cases);
        crowd.add("archivist", () -> {
            wanted.acquire();
            OldCase next = waiting.poll();
            if (next != null) {
                erase(next);
            }
            left.decrementAndGet();
        });
    }

    /** So many cases that were closed when they were on paper only. */
    static List<OldCase> written(Agency agency, int number) {
        return IntStream.range(0, number)
                .parallel()
                .mapToObj(_ -> written(agency))
                .toList();
    }

    private static OldCase written(Agency agency) {
        String words = "เรื่องเก่า " + newKey();
        Entered entered = agency.enter(complaint("SERVICE", "road", words), DAY);
        return new OldCase(agency.recordToTheEnd(entered.filed(), DAY), entered.receipt(), words);
    }

    /** So many more of them are erased. */
    void want(int cases) {
        left.addAndGet(cases);
        wanted.release(cases);
    }

    boolean isIdle() {
        return left.get() == 0;
    }

    private void erase(OldCase one) {
        long proposed = step(agency.supervisor(), one, one.closed().version(), "propose-erasure");
        step(agency.staff("head"), one, proposed, "approve-erasure");
        erased.add(one);
    }

    private long step(Caller staff, OldCase one, long version, String action) {
        Caller caller = staff.withKey(newKey()).onVersion(version);
        Answer answer = stubborn.insist(() -> caller.post(
                "/api/complaints/%s/%s".formatted(one.closed().id(), action), Map.of("reason", "ครบกำหนดเก็บ")));
        return answer.json(200).path("version").asLong();
    }

    /** Those of which it was answered that they are. */
    List<OldCase> erased() {
        return List.copyOf(erased);
    }

    /** Those of which nobody has proposed it. */
    List<OldCase> untouched() {
        return List.copyOf(waiting);
    }
}
