package org.prongsai.embedded.store.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.store.index.Bounds.Points;
import org.prongsai.embedded.store.index.Bounds.Range;

/**
 * How one index answers a query: the stretches in which every match lies, and whether they yield the documents as they
 * are to be sorted. The query is asked of each document again, so a plan may yield too much, never too little.
 */
public final class QueryPlan {

    private static final int MOST_SPANS = 1000;

    private final OrderedIndex index;
    private final List<Span> spans;
    private final boolean backwards;
    private final boolean sorted;
    private final int worth;

    private QueryPlan(OrderedIndex index, List<Span> spans, boolean backwards, boolean sorted, int worth) {
        this.index = index;
        this.spans = spans;
        this.backwards = backwards;
        this.sorted = sorted;
        this.worth = worth;
    }

    /** The best index for a query, or null when the documents have to be gone through. */
    public static @Nullable QueryPlan choose(
            Collection<OrderedIndex> indexes, Document query, @Nullable Document orderBy, int limit) {
        Document order = orderBy == null ? new Document() : orderBy;
        if (order.containsKey("$natural")) {
            return null;
        }
        Map<String, List<@Nullable Object>> conditions = Bounds.conditions(query);
        return indexes.stream()
                .map(index -> new Draft(index, conditions).plan(order, limit))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(plan -> plan.worth))
                .orElse(null);
    }

    /** Whether the documents come as they are to be sorted. */
    public boolean sorted() {
        return sorted;
    }

    /** Ids of the documents that may match, each once. */
    public Stream<Object> ids() {
        return spans.stream().flatMap(span -> index.ids(span, backwards)).distinct();
    }

    @Override
    public String toString() {
        return index.getName() + (backwards ? " backwards" : "") + (sorted ? " sorted" : "");
    }

    /** What a query makes of one index: a few values for its first fields, then perhaps a range of the next one. */
    private static final class Draft {

        private final OrderedIndex index;
        private final List<IndexKey> keys;
        private final Map<String, List<@Nullable Object>> conditions;
        private List<@Nullable Object[]> prefixes = new ArrayList<>();
        private int fixed;
        private final Set<String> constant = new HashSet<>();
        private @Nullable Range range;

        Draft(OrderedIndex index, Map<String, List<@Nullable Object>> conditions) {
            this.index = index;
            this.keys = index.getKeys();
            this.conditions = conditions;
            prefixes.add(new @Nullable Object[0]);
            for (IndexKey key : keys) {
                Bounds bounds = bounds(key);
                if (!(bounds instanceof Points points)
                        || prefixes.size() * points.values().size() > MOST_SPANS) {
                    range = bounds instanceof Range last ? last : null;
                    break;
                }
                prefixes = extended(prefixes, points);
                fixed++;
                if (points.values().size() == 1) {
                    constant.add(key.getKey());
                }
            }
        }

        private @Nullable Bounds bounds(IndexKey key) {
            return Bounds.of(conditions.getOrDefault(key.getKey(), List.of()), index.multikey());
        }

        private static List<@Nullable Object[]> extended(List<@Nullable Object[]> prefixes, Points points) {
            List<@Nullable Object[]> extended = new ArrayList<>();
            for (@Nullable Object[] prefix : prefixes) {
                for (Object value : points.values()) {
                    extended.add(append(prefix, value));
                }
            }
            return extended;
        }

        @Nullable
        QueryPlan plan(Document orderBy, int limit) {
            if (isPositional() || (index.isSparse() && !demandsPresence())) {
                return null;
            }
            Boolean direction = direction(orderBy);
            boolean ordered = direction != null && !orderBy.isEmpty();
            boolean narrowed = fixed > 0 || range != null || index.isSparse();
            // without a limit all documents are read anyway, and in their own order sooner
            if (!narrowed && !(ordered && (limit > 0 || index instanceof IdIndex))) {
                return null;
            }
            List<Span> spans = prefixes.stream().map(this::span).toList();
            return new QueryPlan(
                    index, spans, Boolean.TRUE.equals(direction), direction != null, worth(ordered, spans.size()));
        }

        private int worth(boolean ordered, int spans) {
            if (index.isUnique() && fixed == keys.size() && spans <= 1) {
                return Integer.MAX_VALUE;
            }
            return 8 * fixed + (range == null ? 0 : 4) + (ordered ? 2 : 0) + (index instanceof IdIndex ? 1 : 0);
        }

        /** An element of an array at a given place is not what is indexed. */
        private boolean isPositional() {
            return keys.stream()
                    .flatMap(key -> Utils.splitPath(key.getKey()).stream())
                    .anyMatch(part -> part.chars().allMatch(Character::isDigit));
        }

        /** A sparse index knows only of documents that have one of its fields. */
        private boolean demandsPresence() {
            return keys.stream().anyMatch(key -> {
                Bounds bounds = bounds(key);
                return (bounds != null && !bounds.admitMissing())
                        || conditions.getOrDefault(key.getKey(), List.of()).stream()
                                .anyMatch(condition -> condition instanceof Document operators
                                        && Utils.isTrue(operators.get("$exists")));
            });
        }

        /** Whether entries are to be read backwards to come as sorted; null when they do not come so at all. */
        private @Nullable Boolean direction(Document orderBy) {
            if (prefixes.size() != 1 || index.multikey()) {
                return orderBy.isEmpty() ? false : null;
            }
            Boolean backwards = null;
            int next = fixed;
            for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
                String field = wanted.getKey();
                if (constant.contains(field)) {
                    continue;
                }
                boolean ascending = true;
                if (next < keys.size() && keys.get(next).getKey().equals(field)) {
                    ascending = keys.get(next).isAscending();
                    next++;
                } else if (next < keys.size() || !field.equals("_id")) {
                    return null;
                }
                if (!(wanted.getValue() instanceof Number sign)) {
                    return null;
                }
                boolean against = ascending != sign.intValue() > 0;
                if (backwards != null && backwards != against) {
                    return null;
                }
                backwards = against;
                if (field.equals("_id")) {
                    // what follows an id in a sort has nothing left to decide
                    break;
                }
            }
            return Boolean.TRUE.equals(backwards);
        }

        private Span span(@Nullable Object[] prefix) {
            if (range == null) {
                return new Span(prefix, append(prefix, EntryOrder.END));
            }
            Range last = range;
            return keys.get(fixed).isAscending()
                    ? new Span(
                            last.lowIncluded() ? append(prefix, last.low()) : after(prefix, last.low()),
                            last.highIncluded() ? after(prefix, last.high()) : append(prefix, last.high()))
                    : new Span(
                            last.highIncluded() ? append(prefix, last.high()) : after(prefix, last.high()),
                            last.lowIncluded() ? after(prefix, last.low()) : append(prefix, last.low()));
        }

        private static @Nullable Object[] after(@Nullable Object[] prefix, @Nullable Object value) {
            return append(append(prefix, value), EntryOrder.END);
        }

        private static @Nullable Object[] append(@Nullable Object[] prefix, @Nullable Object value) {
            @Nullable Object[] longer = Arrays.copyOf(prefix, prefix.length + 1);
            longer[prefix.length] = value;
            return longer;
        }
    }
}
