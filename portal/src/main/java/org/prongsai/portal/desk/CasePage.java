package org.prongsai.portal.desk;

import java.util.List;
import java.util.function.Function;

/**
 * A case: {@code /staff/SECTION/ID}.
 *
 * @param api where it is, {@code /api/complaints/{id}}
 * @param title its heading
 * @param state shown beside the heading
 * @param passages what was written, each as it is; {@link Cell.Kind#NOTHING} is left out
 * @param tables what it consists of, such as bids; one without rows is left out
 * @param history what happened to it, oldest first
 * @param actions what can be done with it; those are offered that its state and the person's roles allow
 */
public record CasePage(
        String api,
        Function<Item, Cell> title,
        Function<Item, Cell> state,
        List<Column> facts,
        List<Column> passages,
        List<Table> tables,
        Function<Item, List<Happening>> history,
        List<Action> actions) {

    /**
     * Rows of the same kind.
     *
     * @param name its caption is the message {@code desk.SECTION.column.NAME}
     */
    public record Table(String name, Function<Item, List<Item>> rows, List<Column> columns) {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    public CasePage {
        facts = List.copyOf(facts);
        passages = List.copyOf(passages);
        tables = List.copyOf(tables);
        actions = List.copyOf(actions);
    }

    /** One without tables. */
    public CasePage(
            String api,
            Function<Item, Cell> title,
            Function<Item, Cell> state,
            List<Column> facts,
            List<Column> passages,
            Function<Item, List<Happening>> history,
            List<Action> actions) {
        this(api, title, state, facts, passages, List.of(), history, actions);
    }
}
