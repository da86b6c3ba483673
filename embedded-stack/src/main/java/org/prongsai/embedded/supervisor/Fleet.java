package org.prongsai.embedded.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.prongsai.embedded.process.CannotStart;
import org.prongsai.embedded.supervisor.process.Part;

/** All parts of a platform: started as soon as what each needs is ready, stopped stage by stage. */
final class Fleet {

    /** @param needs names of the parts that must be ready before this one starts */
    record Member(Part part, Stage stage, Set<String> needs) {}

    private final List<Member> members;

    Fleet(List<Member> members) {
        this.members = List.copyOf(members);
    }

    List<Part> parts() {
        return members.stream().map(Member::part).toList();
    }

    void start() {
        for (Member member : members) {
            member.part()
                    .start(members.stream()
                            .map(Member::part)
                            .filter(part -> member.needs().contains(part.name()))
                            .toList());
        }
    }

    /** Returns when all are ready; gives up at the first that does not start. */
    void awaitReady() {
        var failed = new CompletableFuture<Void>();
        var all = new ArrayList<CompletableFuture<Void>>();
        for (Part part : parts()) {
            all.add(part.ready().whenComplete((_, failure) -> {
                if (failure instanceof CannotStart) {
                    failed.completeExceptionally(failure);
                }
            }));
        }
        try {
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart cannotStart ? cannotStart : e;
        }
    }

    boolean healthy() {
        return parts().stream().allMatch(Part::healthy);
    }

    void stop(BiConsumer<Stage, List<Part>> before) {
        for (Stage stage : List.of(Stage.DOOR, Stage.SERVICES, Stage.BACKENDS)) {
            List<Part> stopping = members.stream()
                    .filter(member -> member.stage() == stage)
                    .map(Member::part)
                    .toList();
            before.accept(stage, stopping);
            var threads = stopping.stream()
                    .map(part -> Thread.ofVirtual().start(part::stop))
                    .toList();
            for (Thread thread : threads) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
