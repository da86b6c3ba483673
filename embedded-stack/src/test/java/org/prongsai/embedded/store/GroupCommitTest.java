package org.prongsai.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

    @TempDir
    Path directory;

    @Test
    void waiting_changes_share_a_commit() throws Exception {
        int changes = 20;
        try (MVStore store = DocumentStore.openFile(directory);
                ExecutorService threads = Executors.newFixedThreadPool(changes)) {
            var commits = new GroupCommit(store, () -> {});
            MVMap<Integer, String> map = store.openMap("map");
            commits.change(() -> map.put(-1, "before"));
            commits.awaitDurable();
            long version = store.getCurrentVersion();
            var allChanged = new CountDownLatch(changes);
            var running = IntStream.range(0, changes)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> {
                        commits.change(() -> map.put(n, "value"));
                        allChanged.countDown();
                        allChanged.await();
                        commits.awaitDurable();
                        return null;
                    }))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
            assertThat(store.getCurrentVersion() - version).isEqualTo(1);
        }
    }

    @Test
    void a_commit_waits_for_the_change_that_is_under_way() throws Exception {
        try (MVStore store = DocumentStore.openFile(directory);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var commits = new GroupCommit(store, () -> {});
            MVMap<Integer, String> map = store.openMap("map");
            var half = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            Future<?> change = threads.submit(() -> commits.change(() -> {
                map.put(1, "first half");
                half.countDown();
                awaitUninterrupted(goOn);
                return map.put(2, "second half");
            }));
            half.await();
            Future<?> commit = threads.submit(commits::awaitDurable);
            assertThat(commit.isDone()).isFalse();
            goOn.countDown();
            change.get();
            commit.get();
        }
        try (MVStore store = DocumentStore.openFile(directory)) {
            assertThat(store.openMap("map")).hasSize(2);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void after_a_failed_commit_nothing_is_acknowledged() {
        var failures = new AtomicInteger();
        MVStore store = DocumentStore.openFile(directory);
        var commits = new GroupCommit(store, failures::incrementAndGet);
        MVMap<Integer, String> map = store.openMap("map");
        commits.change(() -> map.put(1, "value"));
        // the file is taken away under it, as by a disk that fails
        store.getFileStore().close();
        assertThatThrownBy(commits::awaitDurable).isInstanceOf(StoreFailedException.class);
        assertThatThrownBy(commits::awaitDurable).isInstanceOf(StoreFailedException.class);
        assertThat(failures).hasValue(1);
    }

    @Test
    void the_file_does_not_grow_with_the_number_of_writes() throws IOException {
        Path file = directory.resolve("store.mv");
        try (MVStore store = DocumentStore.openFile(directory)) {
            var commits = new GroupCommit(store, () -> {});
            MVMap<Integer, String> map = store.openMap("map");
            String value = "v".repeat(2000);
            for (int n = 0; n < 1500; n++) {
                int key = n % 100;
                String changed = n + value;
                commits.change(() -> map.put(key, changed));
                commits.awaitDurable();
            }
            // 200 kB of values, written 15 times over with their pages
            assertThat(Files.size(file)).isLessThan(2 * 1024 * 1024);
        }
    }
}
