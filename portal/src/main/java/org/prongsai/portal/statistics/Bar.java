package org.prongsai.portal.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * One bar of a chart of months, drawn to scale in a picture of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param middle between its edges, where its words stand
 */
public record Bar(YearMonth month, long number, int x, int y, int width, int height, int middle) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 240;

    /** Above the highest bar there is room for its number, below the lowest edge for the names of the months. */
    public static final int BASE = 205;

    private static final int HIGHEST = 170;
    private static final int GAP = 12;

    public static List<Bar> of(SortedMap<YearMonth, Long> numbers) {
        long most = numbers.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var bars = new ArrayList<Bar>();
        int place = WIDTH / Math.max(1, numbers.size());
        numbers.forEach((month, number) -> {
            int height = most == 0 ? 0 : (int) Math.ceilDiv(number * HIGHEST, most);
            int x = bars.size() * place + GAP / 2;
            int width = place - GAP;
            bars.add(new Bar(month, number, x, BASE - height, width, height, x + width / 2));
        });
        return bars;
    }
}
