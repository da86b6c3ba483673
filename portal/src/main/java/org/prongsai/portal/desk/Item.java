package org.prongsai.portal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that a service answered, read by the names of its API. A path goes into objects by points:
 * {@code summary.status}. What is missing or null is empty.
 *
 * @param within the answer of whose list it is a part
 * @param known what the section asked for beside it, {@link DeskSection#beside}
 */
public record Item(
        JsonNode json, @Nullable JsonNode within, @Nullable JsonNode known) {

    public Item(JsonNode json) {
        this(json, null, null);
    }

    /** The whole answer, for a part of a list; otherwise itself. */
    public Item whole() {
        return within == null ? this : new Item(within, null, known);
    }

    /** The same with what was asked for beside it. */
    public Item with(@Nullable Item asked) {
        return asked == null ? this : new Item(json, within, asked.json);
    }

    /** What was asked for beside it; empty where nothing was, or nobody answered. */
    public Item beside() {
        return new Item(known == null ? JsonMapper.shared().createObjectNode() : known);
    }

    /** The text that it is itself, in a list of texts. */
    public Optional<String> itself() {
        return json.isString() ? Optional.of(json.asString()) : Optional.empty();
    }

    private JsonNode at(String path) {
        return json.at("/" + path.replace('.', '/'));
    }

    public Optional<String> text(String path) {
        JsonNode value = at(path);
        return value.isMissingNode() || value.isNull() || value.isContainer()
                ? Optional.empty()
                : Optional.of(value.asString());
    }

    public @Nullable String textOrNull(String path) {
        return text(path).orElse(null);
    }

    public boolean has(String path) {
        JsonNode value = at(path);
        return !value.isMissingNode() && !value.isNull();
    }

    public boolean flag(String path) {
        return at(path).asBoolean(false);
    }

    public Optional<LocalDate> day(String path) {
        return text(path).map(LocalDate::parse);
    }

    public Optional<Instant> moment(String path) {
        return text(path).map(Instant::parse);
    }

    /** The parts of a list; none where there is no list. */
    public List<Item> items(String path) {
        return at(path).valueStream().map(part -> new Item(part, json, known)).toList();
    }

    /** The texts of a list; none where there is no list. */
    public List<String> texts(String path) {
        return at(path).valueStream().map(JsonNode::asString).toList();
    }

    /** What was answered may be confidential: it must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Item";
    }
}
