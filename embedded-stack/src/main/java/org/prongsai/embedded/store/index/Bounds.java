package org.prongsai.embedded.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.store.index.BsonOrder.TypeEdge;

/**
 * What a query demands of one field, as far as an index can use it: whatever satisfies the query lies within, and the
 * query is asked of each document again.
 */
sealed interface Bounds {

    /** One of these values. */
    record Points(List<@Nullable Object> values) implements Bounds {}

    /** From one value to another, each included or not. */
    record Range(Object low, boolean lowIncluded, Object high, boolean highIncluded) implements Bounds {}

    /** Whether a document without the field can be within. */
    default boolean admitMissing() {
        return switch (this) {
            case Points points -> points.values().stream().anyMatch(Missing::isNullOrMissing);
            case Range _ -> false;
        };
    }

    /** The conditions of a query by field; those under {@code $or} and the like belong to no field. */
    static Map<String, List<@Nullable Object>> conditions(Document query) {
        Map<String, List<@Nullable Object>> conditions = new LinkedHashMap<>();
        collect(query, conditions);
        return conditions;
    }

    private static void collect(Document query, Map<String, List<@Nullable Object>> conditions) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> all) {
                all.stream().filter(Document.class::isInstance).forEach(part -> collect((Document) part, conditions));
            } else if (!field.startsWith("$")) {
                conditions.computeIfAbsent(field, _ -> new ArrayList<>()).add(condition);
            }
        });
    }

    /**
     * What the conditions of a field come to. In an array one element may satisfy one condition and another the next, so
     * that of several bounds only one holds for each element.
     */
    static @Nullable Bounds of(List<@Nullable Object> conditions, boolean arrays) {
        for (Object condition : conditions) {
            Points points = points(condition);
            if (points != null) {
                return points;
            }
        }
        Bounds bounds = null;
        for (Object condition : conditions) {
            if (condition instanceof Document operators) {
                for (Map.Entry<String, Object> operator : operators.entrySet()) {
                    Range range = range(operator.getKey(), operator.getValue(), arrays);
                    if (range != null) {
                        if (arrays) {
                            return range;
                        }
                        bounds = bounds instanceof Range narrowed ? narrower(narrowed, range) : range;
                    }
                }
            }
        }
        return bounds;
    }

    private static @Nullable Points points(@Nullable Object condition) {
        if (condition instanceof Document operators) {
            if (operators.containsKey("$eq") && isScalar(operators.get("$eq"))) {
                return new Points(listOf(operators.get("$eq")));
            }
            if (operators.get("$in") instanceof Collection<?> values
                    && values.stream().allMatch(Bounds::isScalar)) {
                return new Points(new ArrayList<>(values));
            }
            return null;
        }
        return isScalar(condition) ? new Points(listOf(condition)) : null;
    }

    private static List<@Nullable Object> listOf(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(value);
        return list;
    }

    private static @Nullable Range range(String operator, @Nullable Object value, boolean arrays) {
        if (operator.equals("$ne")) {
            // an empty array is not null, but has an entry as null
            return value != null || arrays ? null : new Range(TypeEdge.after(null), true, TypeEdge.LAST, true);
        }
        if (value == null || !isScalar(value) || value instanceof MinKey || value instanceof MaxKey) {
            return null;
        }
        // a comparison holds within a type only
        Object typeBegins = TypeEdge.before(value);
        Object typeEnds = TypeEdge.after(value);
        return switch (operator) {
            case "$gt" -> new Range(value, false, typeEnds, true);
            case "$gte" -> new Range(value, true, typeEnds, true);
            case "$lt" -> new Range(typeBegins, true, value, false);
            case "$lte" -> new Range(typeBegins, true, value, true);
            default -> null;
        };
    }

    private static Range narrower(Range one, Range other) {
        int low = BsonOrder.ASCENDING.compare(one.low, other.low);
        int high = BsonOrder.ASCENDING.compare(one.high, other.high);
        return new Range(
                low >= 0 ? one.low : other.low,
                low == 0 ? one.lowIncluded && other.lowIncluded : low > 0 ? one.lowIncluded : other.lowIncluded,
                high <= 0 ? one.high : other.high,
                high == 0 ? one.highIncluded && other.highIncluded : high < 0 ? one.highIncluded : other.highIncluded);
    }

    private static boolean isScalar(@Nullable Object value) {
        return !(value instanceof Document)
                && !(value instanceof Collection<?>)
                && !(value instanceof BsonRegularExpression);
    }
}
