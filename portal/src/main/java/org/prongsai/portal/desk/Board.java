package org.prongsai.portal.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.prongsai.support.security.Role;

/**
 * What is open in a section on one page, by when it is due: {@code /staff/SECTION/board}. Its title is the message
 * {@code desk.SECTION.board}, with {@code .text} beneath it.
 *
 * @param roles who has it
 * @param queries the parts of the section's list that it is made of
 * @param lanes their headings are the messages {@code desk.SECTION.board.LANE}
 * @param lane where an item stands on this day
 * @param due by when; the first comes first, and what has no day last
 * @param columns the first is the link to the case
 */
public record Board(
        Set<Role> roles,
        List<Map<String, String>> queries,
        List<String> lanes,
        BiFunction<Item, LocalDate, String> lane,
        Function<Item, Optional<LocalDate>> due,
        List<Column> columns) {

    public Board {
        roles = Set.copyOf(roles);
        queries = List.copyOf(queries);
        lanes = List.copyOf(lanes);
        columns = List.copyOf(columns);
    }
}
