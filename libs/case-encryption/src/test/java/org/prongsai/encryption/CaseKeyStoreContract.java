package org.prongsai.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of keys promises. */
interface CaseKeyStoreContract {

    CaseId CASE = new CaseId("khambok", "complaint-a");
    CaseId SAME_NUMBER_ELSEWHERE = new CaseId("tuayang", "complaint-a");
    Instant NOON = Instant.parse("2021-03-09T05:00:00Z");
    Instant LATER = NOON.plusSeconds(60);

    CaseKeyStore store();

    static WrappedKey key(String content) {
        return new WrappedKey(content.getBytes(UTF_8));
    }

    @Test
    default void a_case_has_no_key_before_it_is_given_one() {
        assertThat(store().load(CASE)).isEqualTo(new StoredKey.Absent());
        assertThat(store().exists(CASE)).isFalse();
    }

    @Test
    default void the_first_key_of_a_case_stays() {
        assertThat(store().createIfAbsent(CASE, key("first"))).isEqualTo(key("first"));
        assertThat(store().createIfAbsent(CASE, key("second"))).isEqualTo(key("first"));

        assertThat(store().load(CASE)).isEqualTo(key("first"));
        assertThat(store().exists(CASE)).isTrue();
    }

    @Test
    default void agencies_do_not_share_keys() {
        store().createIfAbsent(CASE, key("first"));

        assertThat(store().load(SAME_NUMBER_ELSEWHERE)).isEqualTo(new StoredKey.Absent());
        store().erase(SAME_NUMBER_ELSEWHERE, NOON);
        assertThat(store().load(CASE)).isEqualTo(key("first"));
    }

    @Test
    default void an_erased_key_is_gone_for_good_and_says_since_when() {
        store().createIfAbsent(CASE, key("first"));
        store().erase(CASE, NOON);

        assertThat(store().load(CASE)).isEqualTo(new StoredKey.Erased(NOON));
        assertThat(store().exists(CASE)).isFalse();
        assertThat(store().createIfAbsent(CASE, key("second"))).isEqualTo(new StoredKey.Erased(NOON));
    }

    @Test
    default void erasing_again_changes_nothing() {
        store().createIfAbsent(CASE, key("first"));
        store().erase(CASE, NOON);
        store().erase(CASE, LATER);

        assertThat(store().load(CASE)).isEqualTo(new StoredKey.Erased(NOON));
    }

    @Test
    default void of_many_who_race_one_gives_the_key_and_all_get_it() throws Exception {
        var threads = 8;
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = IntStream.range(0, threads)
                    .mapToObj(number -> pool.submit(() -> {
                        start.await();
                        return store().createIfAbsent(CASE, key("key " + number));
                    }))
                    .toList();
            start.countDown();

            var distinct = new HashSet<StoredKey>();
            for (var result : results) {
                distinct.add(result.get());
            }
            assertThat(distinct).containsExactly(store().load(CASE));
        }
    }
}
