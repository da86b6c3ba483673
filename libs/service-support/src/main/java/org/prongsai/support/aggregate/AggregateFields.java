package org.prongsai.support.aggregate;

/** Names of the fields of an aggregate's document; those of the outbox are messaging's. */
final class AggregateFields {

    static final String ID = "_id";
    static final String AGENCY = "agency";
    static final String AGGREGATE = "aggregate";
    static final String SHAPE = "shape";
    static final String VERSION = "version";
    static final String SEQUENCE = "sequence";
    static final String STATE = "state";
    static final String LOOKUP = "lookup";
    static final String SEALED = "sealed";
    static final String ANSWERS = "answers";
    static final String NEXT_DUE_AT = "nextDueAt";

    /** Within {@link #LOOKUP}: the value by which lists of the aggregate are in order; unique. */
    static final String ORDER = "order";

    private AggregateFields() {}
}
