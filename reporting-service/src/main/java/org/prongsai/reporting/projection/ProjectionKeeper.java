package org.prongsai.reporting.projection;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.projection.Generation.Origin;
import org.prongsai.reporting.rows.PublishedRow;
import org.prongsai.reporting.rows.ReportRows;
import org.prongsai.reporting.rows.RowKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what runs in line with what should, again and again: starts what is missing, begins anew where the log or the
 * fold is another than the rows were made from, swaps what has caught up, cleans up after it.
 *
 * <p>Every instance of the service does so. They agree by compare-and-set on {@link Generations}; whoever comes second
 * finds it done.
 */
public final class ProjectionKeeper {

    private static final Logger log = LoggerFactory.getLogger(ProjectionKeeper.class);

    private final Map<String, Projection<?, ?, ?>> projections;
    private final GenerationsStore store;
    private final EventLog eventLog;
    private final FoldEngine engine;
    private final ReportRows rows;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, SideBySide> comparisons = new ConcurrentHashMap<>();
    private final Map<String, Integer> lastLive = new ConcurrentHashMap<>();

    /** Two generations that are both up to date are watched for {@code patience} for a moment of equal events. */
    public ProjectionKeeper(
            List<? extends Projection<?, ?, ?>> projections,
            GenerationsStore store,
            EventLog eventLog,
            FoldEngine engine,
            ReportRows rows,
            Clock clock,
            Duration patience) {
        this.projections = projections.stream().collect(toMap(Projection::name, projection -> projection));
        this.store = store;
        this.eventLog = eventLog;
        this.engine = engine;
        this.rows = rows;
        this.clock = clock;
        this.patience = patience;
    }

    /** One round. Safe to be called on every instance at once, by one thread of each. */
    public void keep() {
        projections.values().forEach(this::keep);
    }

    /**
     * Begins a new generation beside the live one, or finds the one that is being built, or that the same request began.
     *
     * @param request names the request
     * @return empty when there is no such projection, or nothing of it to rebuild yet
     */
    public Optional<Generation> rebuild(String name, String request) {
        Optional<Origin> origin = Optional.ofNullable(projections.get(name)).flatMap(this::origin);
        while (origin.isPresent()) {
            Optional<Generations> found = store.find(name);
            Optional<Generation> begun = found.flatMap(generations -> begun(generations, request));
            if (found.isEmpty() || begun.isPresent()) {
                return begun;
            }
            Generations rebuilding = found.get().rebuild(origin.get(), request);
            if (store.replace(rebuilding)) {
                return Optional.of(rebuilding.newest());
            }
        }
        return Optional.empty();
    }

    private static Optional<Generation> begun(Generations generations, String request) {
        return generations.building() == null
                        && !request.equals(generations.live().request())
                ? Optional.empty()
                : Optional.of(generations.newest());
    }

    /** The generation of each projection that answers reports. */
    public Map<String, Integer> live() {
        return projections.keySet().stream()
                .flatMap(name -> store.find(name).stream())
                .collect(toMap(
                        Generations::projection,
                        generations -> generations.live().number()));
    }

    /** Whether a row's generation answered reports in the last round. */
    public boolean wasLive(RowKey row) {
        return Integer.valueOf(row.generation()).equals(lastLive.get(row.projection()));
    }

    /** Whether every projection can be answered from what this instance runs. */
    public boolean isReady() {
        return projections.keySet().stream()
                .allMatch(name -> store.find(name).stream()
                        .flatMap(Generations::inUse)
                        .anyMatch(generation -> engine.isRunning(name, generation.number())));
    }

    public List<ProjectionStatus> status() {
        return projections.keySet().stream()
                .sorted()
                .flatMap(name -> store.find(name).stream())
                .map(this::status)
                .toList();
    }

    private ProjectionStatus status(Generations generations) {
        String name = generations.projection();
        Generation building = generations.building();
        int live = generations.live().number();
        return new ProjectionStatus(
                name,
                live,
                engine.lag(name, generations.newest().number()),
                rows.applied(name, live),
                building == null ? null : building.number(),
                building == null
                        ? null
                        : SideBySide.behind(rows.digests(name, live), rows.digests(name, building.number())),
                generations.lastComparison());
    }

    private void keep(Projection<?, ?, ?> projection) {
        Optional<Origin> found = origin(projection);
        if (found.isEmpty()) {
            return; // the owners of its topics have yet to make them; rows that are there still serve
        }
        Origin origin = found.get();
        Optional<Generations> current = store.find(projection.name());
        if (current.isEmpty()) {
            store.create(Generations.first(projection.name(), origin));
        } else if (isOutdated(current.get().newest(), origin)) {
            log.info(
                    "{} is built anew: its log or its fold is not the one that generation {} was made from",
                    projection.name(),
                    current.get().newest().number());
            store.replace(current.get().rebuild(origin, null));
        }
        store.find(projection.name()).ifPresent(generations -> keep(generations, origin));
    }

    private void keep(Generations generations, Origin origin) {
        lastLive.put(generations.projection(), generations.live().number());
        // The live one is not run on a log that it was not made from: its rows serve as they are until the swap.
        List<Integer> runnable = generations
                .inUse()
                .filter(generation -> generation.madeFrom().equals(origin))
                .map(Generation::number)
                .toList();
        engine.runOnly(generations.projection(), runnable);
        swapWhenReady(generations);
        cleanUp(generations);
    }

    /** An instance with an older fold leaves what a newer one has begun alone. */
    private static boolean isOutdated(Generation newest, Origin origin) {
        return !newest.madeFrom().topicIds().equals(origin.topicIds())
                || newest.madeFrom().version() < origin.version();
    }

    private Optional<Origin> origin(Projection<?, ?, ?> projection) {
        SortedSet<String> topics = new TreeSet<>(projection.topics());
        topics.add(PublishedRow.TOPIC);
        Optional<SortedMap<String, String>> ids = eventLog.topicIds(topics);
        return ids.map(topicIds -> new Origin(topicIds, projection.version()));
    }

    private void swapWhenReady(Generations generations) {
        String name = generations.projection();
        Generation building = generations.building();
        if (building == null) {
            comparisons.remove(name);
            return;
        }
        if (engine.lag(name, building.number()) > 0) {
            return;
        }
        Instant now = clock.instant();
        SideBySide comparison = comparison(name, generations.live().number(), building.number());
        comparison.look(rows.digests(name, generations.live().number()), rows.digests(name, building.number()), now);
        if (comparison.isReady(now, patience)) {
            boolean sameFold = building.madeFrom().version()
                    == generations.live().madeFrom().version();
            Comparison result = comparison.result(now);
            if (store.replace(generations.swapped(sameFold ? result : null))) {
                log.info("{}: generation {} took over: {}", name, building.number(), result);
            }
        }
    }

    private SideBySide comparison(String projection, int live, int rebuilt) {
        return comparisons.compute(
                projection,
                (name, known) -> known != null && known.isOf(live, rebuilt) ? known : new SideBySide(live, rebuilt));
    }

    private void cleanUp(Generations generations) {
        String name = generations.projection();
        for (Generation retired : generations.retired()) {
            rows.markSuperseded(name, List.of(retired.number()));
            if (engine.erase(name, retired.number())) {
                update(name, current -> current.erased(retired));
            }
        }
    }

    private void update(String projection, UnaryOperator<Generations> change) {
        store.find(projection).ifPresent(current -> store.replace(change.apply(current)));
    }

    /**
     * What a projection is doing.
     *
     * @param lag events that the newest generation has yet to read
     * @param applied events in the live rows, by topic
     * @param building null when nothing is being built
     * @param behind events that the one being built has yet to apply to say as much as the live one
     * @param lastComparison of the last rebuilt generation with the one it took over from
     */
    public record ProjectionStatus(
            String name,
            int live,
            long lag,
            Map<String, Long> applied,
            @Nullable Integer building,
            @Nullable Long behind,
            @Nullable Comparison lastComparison) {}
}
