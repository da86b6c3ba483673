package org.prongsai.reporting.fold;

/** A report of one agency and fiscal year while it is summed: what it says, and which events it says it from. */
public record Row<B extends Sum<B>>(B body, Lineage lineage) implements Sum<Row<B>> {

    @Override
    public Row<B> plus(Row<B> other) {
        return new Row<>(body.plus(other.body), lineage.plus(other.lineage));
    }

    @Override
    public Row<B> minus(Row<B> other) {
        return new Row<>(body.minus(other.body), lineage.minus(other.lineage));
    }
}
