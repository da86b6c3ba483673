package org.prongsai.embedded.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB's order of values: by type first, then by value; null and a missing field are the same, and so are numbers of
 * one value in different types. Unlike the comparator that sorts results it is a total order of any two values, as a
 * tree needs.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">Comparison order</a>
 */
final class BsonOrder implements Comparator<@Nullable Object> {

    static final BsonOrder ASCENDING = new BsonOrder();

    private BsonOrder() {}

    /** A place before or after all values of one type; never stored. */
    record TypeEdge(int rank, int side) {

        static final TypeEdge LAST = new TypeEdge(Integer.MAX_VALUE, 1);

        static TypeEdge before(@Nullable Object value) {
            return new TypeEdge(BsonOrder.rank(value), -1);
        }

        static TypeEdge after(@Nullable Object value) {
            return new TypeEdge(BsonOrder.rank(value), 1);
        }
    }

    static int rank(@Nullable Object value) {
        return switch (value) {
            case MinKey _ -> 0;
            case null -> 1;
            case Missing _ -> 1;
            case Number _ -> 2;
            case String _ -> 3;
            case Document _ -> 4;
            case Collection<?> _ -> 5;
            case BinData _ -> 6;
            case LegacyUUID _ -> 7;
            case UUID _ -> 8;
            case ObjectId _ -> 9;
            case Boolean _ -> 10;
            case Instant _ -> 11;
            case BsonTimestamp _ -> 12;
            case BsonRegularExpression _ -> 13;
            case MaxKey _ -> 15;
            case TypeEdge edge -> edge.rank();
            default -> 14;
        };
    }

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        int byType = Integer.compare(rank(left), rank(right));
        if (byType != 0 || left == right) {
            return byType;
        }
        if (left instanceof TypeEdge || right instanceof TypeEdge) {
            return Integer.compare(side(left), side(right));
        }
        if (left instanceof Number one && right instanceof Number other) {
            return compareNumbers(one, other);
        }
        if (left instanceof Document one && right instanceof Document other) {
            return compareDocuments(one, other);
        }
        if (left instanceof Collection<?> one && right instanceof Collection<?> other) {
            return compareLists(one, other);
        }
        if (left instanceof BsonRegularExpression || rank(left) == 14) {
            return String.valueOf(left).compareTo(String.valueOf(right));
        }
        return ValueComparator.ascWithoutListHandling().compare(left, right);
    }

    private static int side(@Nullable Object value) {
        return value instanceof TypeEdge edge ? edge.side() : 0;
    }

    private static int compareNumbers(Number left, Number right) {
        boolean leftWhole = left instanceof Long || left instanceof Integer;
        boolean rightWhole = right instanceof Long || right instanceof Integer;
        if (leftWhole && rightWhole) {
            return Long.compare(left.longValue(), right.longValue());
        }
        // adding zero makes -0.0 the same as 0.0
        int asDoubles = Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0);
        if (asDoubles != 0 || leftWhole == rightWhole) {
            return asDoubles;
        }
        // above 2^53 several whole numbers share one double
        return exact(left, leftWhole).compareTo(exact(right, rightWhole));
    }

    private static BigDecimal exact(Number number, boolean whole) {
        return whole ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.doubleValue());
    }

    private int compareDocuments(Document left, Document right) {
        Iterator<Map.Entry<String, Object>> ones = left.entrySet().iterator();
        Iterator<Map.Entry<String, Object>> others = right.entrySet().iterator();
        while (ones.hasNext() && others.hasNext()) {
            Map.Entry<String, Object> one = ones.next();
            Map.Entry<String, Object> other = others.next();
            int byType = Integer.compare(rank(one.getValue()), rank(other.getValue()));
            int byName = byType != 0 ? byType : one.getKey().compareTo(other.getKey());
            int byValue = byName != 0 ? byName : compare(one.getValue(), other.getValue());
            if (byValue != 0) {
                return byValue;
            }
        }
        return Boolean.compare(ones.hasNext(), others.hasNext());
    }

    private int compareLists(Collection<?> left, Collection<?> right) {
        Iterator<?> ones = left.iterator();
        Iterator<?> others = right.iterator();
        while (ones.hasNext() && others.hasNext()) {
            int byElement = compare(ones.next(), others.next());
            if (byElement != 0) {
                return byElement;
            }
        }
        return Boolean.compare(ones.hasNext(), others.hasNext());
    }
}
