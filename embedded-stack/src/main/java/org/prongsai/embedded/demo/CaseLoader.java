package org.prongsai.embedded.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.embedded.process.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads what happened at an agency: a few cases at a time, each deed after the one before it. */
public final class CaseLoader {

    /** Two cores serve about as many calls at a time; more would only wait longer each. */
    private static final int AT_ONCE = 6;

    private static final long TELL_EVERY = Duration.ofSeconds(3).toNanos();
    private static final Pattern STAFF = Pattern.compile("\\{staff:([a-z-]+)}");

    private final DemoCalls calls;
    private final Consumer<String> tell;
    private final AtomicLong toldAt = new AtomicLong(System.nanoTime());

    public CaseLoader(DemoCalls calls, Consumer<String> tell) {
        this.calls = calls;
        this.tell = tell;
    }

    /** Begins with the first case that is not done, and stops at the first call that is refused. */
    public void load(Agency agency, List<Chapter> chapters, DoneCases done) {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (Chapter chapter : chapters) {
                new Load(agency, chapter, done, workers).run();
            }
        }
    }

    /** How far one case has come. */
    private record Reached(int deeds, String id, Optional<String> version) {
        static final Reached NOTHING = new Reached(0, "", Optional.empty());
    }

    /** The load of one chapter. */
    private final class Load {

        private final Agency agency;
        private final Chapter chapter;
        private final DoneCases done;
        private final ExecutorService workers;
        private final Map<String, Reached> begun = new ConcurrentHashMap<>();
        private final AtomicInteger loaded = new AtomicInteger();
        private volatile boolean stopped;

        Load(Agency agency, Chapter chapter, DoneCases done, ExecutorService workers) {
            this.agency = agency;
            this.chapter = chapter;
            this.done = done;
            this.workers = workers;
        }

        void run() {
            var open = chapter.cases().stream().filter(one -> !done.has(one)).toList();
            loaded.set(chapter.cases().size() - open.size());
            switch (chapter.order()) {
                case ONE_AFTER_ANOTHER -> open.forEach(this::whole);
                case BEGUN_IN_TURN -> {
                    open.forEach(this::begin);
                    sideBySide(open);
                }
                case SIDE_BY_SIDE -> sideBySide(open);
            }
            tell.accept("demo %s: %d %s".formatted(agency.id(), loaded.get(), chapter.name()));
        }

        private void sideBySide(List<Case> cases) {
            var running = new ArrayList<Future<?>>();
            for (Case one : cases) {
                running.add(workers.submit(() -> {
                    if (!stopped) {
                        whole(one);
                    }
                }));
            }
            running.forEach(this::await);
        }

        private void await(Future<?> running) {
            try {
                running.get();
            } catch (ExecutionException e) {
                stopped = true;
                throw e.getCause() instanceof CannotStart refused ? refused : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                stopped = true;
                Thread.currentThread().interrupt();
                throw new CannotStart("the demo could not be loaded: it was interrupted");
            }
        }

        private void begin(Case one) {
            try {
                begun.put(one.id(), next(one, Reached.NOTHING));
            } catch (CallRefused refused) {
                leave(one, refused);
            }
            tellNowAndThen(begun.size() + " of " + chapter.cases().size() + " " + chapter.name() + " begun");
        }

        private void whole(Case one) {
            try {
                Reached reached = begun.getOrDefault(one.id(), Reached.NOTHING);
                while (!done.has(one) && reached.deeds() < one.deeds().size()) {
                    reached = next(one, reached);
                }
            } catch (CallRefused refused) {
                leave(one, refused);
            }
            if (!done.has(one)) {
                done.add(one);
            }
            tellNowAndThen(loaded.incrementAndGet() + " of " + chapter.cases().size() + " " + chapter.name());
        }

        /** A case that was cut off days ago cannot be gone on with, and is no reason not to start. */
        private void leave(Case one, CallRefused refused) {
            if (!done.isOld()) {
                throw new CannotStart(String.valueOf(refused.getMessage()));
            }
            tell.accept("demo %s: %s stays as it was when the load was cut off".formatted(agency.id(), one.id()));
            done.add(one);
        }

        private Reached next(Case one, Reached reached) {
            Deed deed = one.deeds().get(reached.deeds());
            var call = new Call("POST", filled(deed.path(), reached), deed.role(), filled(deed.body(), reached));
            String ifMatch =
                    deed.ifMatch() != null ? deed.ifMatch() : reached.version().orElse(null);
            String place = agency.id() + "/" + one.id() + "#" + reached.deeds();
            DemoCalls.Answer answer = calls.send(agency, call, place, ifMatch);
            String id = answer.body().path("id").asString(reached.id());
            return new Reached(reached.deeds() + 1, id, answer.eTag());
        }

        private JsonNode filled(JsonNode body, Reached reached) {
            String written = body.toString();
            String filled = filled(written, reached);
            return written.equals(filled) ? body : JsonMapper.shared().readTree(filled);
        }

        private String filled(String text, Reached reached) {
            return STAFF.matcher(text.replace(Deed.ID, reached.id()))
                    .replaceAll(role -> Matcher.quoteReplacement(calls.staffId(agency, role.group(1))));
        }

        private void tellNowAndThen(String how) {
            long last = toldAt.get();
            long now = System.nanoTime();
            if (now - last > TELL_EVERY && toldAt.compareAndSet(last, now)) {
                tell.accept("demo %s: %s".formatted(agency.id(), how));
            }
        }
    }
}
