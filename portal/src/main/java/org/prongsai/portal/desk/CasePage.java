package org.prongsai.portal.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A case: {@code /staff/SECTION/ID}.
 *
 * @param api where it is, {@code /api/complaints/{id}}
 * @param title its heading
 * @param state shown beside the heading
 * @param passages what was written, each as it is; {@link Cell.Kind#NOTHING} is left out
 * @param parts what else it consists of, in this order; one with nothing in it is left out
 * @param history what happened to it, oldest first
 * @param actions what can be done with it; those are offered that its state and the person's roles allow
 * @param next the names of the actions that come first in its present state; the first that is offered is open
 * @param notices what has to be known before anything else of it
 * @param files where its files are, {@code /api/complaints/{id}/attachments/{file}}; they are had at
 *     {@code /staff/SECTION/ID/files/FILE}
 * @param readings what of it is read only on purpose
 * @param printed what goes on paper, {@code /staff/SECTION/ID/print}; empty where it is not printed
 */
public record CasePage(
        String api,
        Function<Item, Cell> title,
        Function<Item, Cell> state,
        List<Column> facts,
        List<Column> passages,
        List<Part> parts,
        Function<Item, List<Happening>> history,
        List<Action> actions,
        Function<Item, List<String>> next,
        Function<Item, List<Notice>> notices,
        Optional<String> files,
        List<Reading> readings,
        Optional<Printed> printed) {

    /** Something under a heading of its own, the message {@code desk.SECTION.column.NAME}. */
    public sealed interface Part {

        String name();

        /** Which markup it has. */
        default Shape shape() {
            return switch (this) {
                case Table _, Asked _ -> Shape.TABLE;
                case Facts _ -> Shape.FACTS;
                case Talk _ -> Shape.TALK;
            };
        }
    }

    /** How a part is laid out. */
    public enum Shape {
        TABLE,
        FACTS,
        TALK
    }

    /** Rows of the same kind. */
    public record Table(String name, Function<Item, List<Item>> rows, List<Column> columns) implements Part {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Rows that the service is asked for by themselves; nothing where it does not answer.
     *
     * @param api where they are, {@code /api/complaints/{id}/similar}
     * @param when in which cases they are wanted
     */
    public record Asked(String name, String api, Predicate<Item> when, List<Column> columns) implements Part {

        public Asked {
            columns = List.copyOf(columns);
        }

        /** Once it has answered. */
        public Table answered(List<Item> rows) {
            return new Table(name, _ -> rows, columns);
        }
    }

    /** What belongs together; {@link Cell.Kind#NOTHING} is left out. */
    public record Facts(String name, List<Column> columns) implements Part {

        public Facts {
            columns = List.copyOf(columns);
        }

        public boolean hasAny(Item item) {
            return columns.stream().anyMatch(column -> column.of(item).kind() != Cell.Kind.NOTHING);
        }
    }

    /**
     * What people said, oldest first.
     *
     * @param inside whether it stays among staff, which the page then says
     */
    public record Talk(String name, boolean inside, Function<Item, List<Happening>> said) implements Part {}

    /**
     * Something to know.
     *
     * @param kind of the box: info, warning, problem
     * @param words the message key, whose argument is the day in words
     */
    public record Notice(
            String kind, String words, @Nullable LocalDate day) {}

    /**
     * What is not shown with the case but read by itself, {@code /staff/SECTION/ID/read/NAME}, after the page has told
     * that the reading is recorded. Its words are the messages {@code desk.SECTION.read.NAME}, with {@code .text} for
     * what the reader is told before, {@code .button}, and {@code .withheld} for who may not.
     *
     * @param api where it is, {@code /api/complaints/{id}/identity}
     */
    public record Reading(String name, String api, List<Column> facts) {

        public Reading {
            facts = List.copyOf(facts);
        }
    }

    /** What of a case goes on paper, beside its title, its state and its history. */
    public record Printed(List<Column> facts, List<Column> passages, List<Part> parts) {

        public Printed {
            facts = List.copyOf(facts);
            passages = List.copyOf(passages);
            parts = List.copyOf(parts);
        }
    }

    public CasePage {
        facts = List.copyOf(facts);
        passages = List.copyOf(passages);
        parts = List.copyOf(parts);
        actions = List.copyOf(actions);
        readings = List.copyOf(readings);
    }

    /** One whose actions always come in the same order. */
    public CasePage(
            String api,
            Function<Item, Cell> title,
            Function<Item, Cell> state,
            List<Column> facts,
            List<Column> passages,
            List<Part> parts,
            Function<Item, List<Happening>> history,
            List<Action> actions) {
        this(
                api,
                title,
                state,
                facts,
                passages,
                parts,
                history,
                actions,
                _ -> actions.stream().map(Action::name).toList(),
                _ -> List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** One without parts. */
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

    public CasePage beginningWith(Function<Item, List<String>> first) {
        return new CasePage(
                api, title, state, facts, passages, parts, history, actions, first, notices, files, readings, printed);
    }

    public CasePage telling(Function<Item, List<Notice>> known) {
        return new CasePage(
                api, title, state, facts, passages, parts, history, actions, next, known, files, readings, printed);
    }

    public CasePage withFilesAt(String address) {
        return new CasePage(
                api,
                title,
                state,
                facts,
                passages,
                parts,
                history,
                actions,
                next,
                notices,
                Optional.of(address),
                readings,
                printed);
    }

    public CasePage withReading(Reading reading) {
        return new CasePage(
                api,
                title,
                state,
                facts,
                passages,
                parts,
                history,
                actions,
                next,
                notices,
                files,
                List.of(reading),
                printed);
    }

    public CasePage printing(Printed paper) {
        return new CasePage(
                api,
                title,
                state,
                facts,
                passages,
                parts,
                history,
                actions,
                next,
                notices,
                files,
                readings,
                Optional.of(paper));
    }
}
