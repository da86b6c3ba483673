package org.prongsai.reporting.projection.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.messaging.inbox.Inbox;
import org.prongsai.reporting.fold.CanonicalJson;
import org.prongsai.reporting.fold.Facts;
import org.prongsai.reporting.fold.Lineage;
import org.prongsai.reporting.fold.Row;
import org.prongsai.reporting.fold.Sum;
import org.prongsai.reporting.parking.ParkedNote;
import org.prongsai.reporting.parking.Redrive;
import org.prongsai.reporting.projection.Projection;
import org.prongsai.reporting.rows.PublishedRow;
import org.prongsai.reporting.rows.RowKey;

/**
 * The sentence that every projection is: events, folded in order by aggregate, each adding to the row of its agency and
 * fiscal year, the rows published.
 */
final class ReportTopology<F extends Facts<B>, B extends Sum<B>> {

    private final Projection<EventEnvelope, F, B> projection;
    private final int generation;
    private final Function<String, KeyValueBytesStoreSupplier> stores;

    /** State is kept in {@code stores}, which makes one of a name. */
    ReportTopology(
            Projection<EventEnvelope, F, B> projection,
            int generation,
            Function<String, KeyValueBytesStoreSupplier> stores) {
        this.projection = projection;
        this.generation = generation;
        this.stores = stores;
    }

    Topology build() {
        var builder = new StreamsBuilder();
        builder.addStateStore(inboxes());
        KStream<String, OrderedFold.Outcome<B>> outcomes =
                eventsOf(builder).processValues(() -> new OrderedFold<>(projection, generation), OrderedFold.INBOXES);
        publishParked(outcomes);
        publish(rows(contributions(outcomes)));
        return builder.build();
    }

    private KStream<String, byte[]> eventsOf(StreamsBuilder builder) {
        List<String> topics = new ArrayList<>(projection.topics());
        topics.add(Redrive.TOPIC);
        return builder.stream(topics, Consumed.with(Serdes.String(), Serdes.ByteArray()));
    }

    /** What each aggregate adds, as far as it is known. */
    private KTable<String, Contribution<B>> contributions(KStream<String, OrderedFold.Outcome<B>> outcomes) {
        Serde<Contribution<B>> serde = JsonSerde.of(CanonicalJson.type(Contribution.class, projection.bodyType()));
        return outcomes.flatMapValues(
                        outcome -> outcome.contribution() == null ? List.of() : List.of(outcome.contribution()))
                .toTable(
                        Named.as("contributions-table"),
                        Materialized.<String, Contribution<B>>as(stores.apply("contributions"))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(serde));
    }

    /** The sum of all contributions, by agency and fiscal year. */
    private KTable<String, Row<B>> rows(KTable<String, Contribution<B>> contributions) {
        Serde<Row<B>> serde = JsonSerde.of(CanonicalJson.type(Row.class, projection.bodyType()));
        KGroupedTable<String, Row<B>> byAgencyAndFiscalYear = contributions.groupBy(
                (aggregate, contribution) -> KeyValue.pair(rowOf(aggregate, contribution), contribution.row()),
                Grouped.with("by-agency-and-year", Serdes.String(), serde));
        return byAgencyAndFiscalYear.aggregate(
                () -> new Row<>(projection.none(), Lineage.none()),
                (row, contribution, sum) -> sum.plus(contribution),
                (row, contribution, sum) -> sum.minus(contribution),
                Materialized.<String, Row<B>>as(stores.apply("rows"))
                        .withKeySerde(Serdes.String())
                        .withValueSerde(serde));
    }

    private void publish(KTable<String, Row<B>> rows) {
        Serde<PublishedRow<B>> serde = JsonSerde.of(CanonicalJson.type(PublishedRow.class, projection.bodyType()));
        rows.toStream()
                .map((key, row) -> KeyValue.pair(key, PublishedRow.of(generation, row)))
                .to(PublishedRow.TOPIC, Produced.with(Serdes.String(), serde));
    }

    private void publishParked(KStream<String, OrderedFold.Outcome<B>> outcomes) {
        Serde<ParkedNote> serde = JsonSerde.of(CanonicalJson.type(ParkedNote.class));
        outcomes.flatMap((aggregate, outcome) -> outcome.parked().stream()
                        .map(note -> KeyValue.pair(note.id(), note))
                        .toList())
                .to(ParkedNote.TOPIC, Produced.with(Serdes.String(), serde));
    }

    private String rowOf(String aggregate, Contribution<B> contribution) {
        String agency = aggregate.substring(0, aggregate.indexOf('/'));
        return new RowKey(projection.name(), generation, agency, contribution.fiscalYear()).toString();
    }

    private StoreBuilder<KeyValueStore<String, Inbox<Known<F>, LoggedEvent>>> inboxes() {
        var known = CanonicalJson.type(Known.class, projection.factsType());
        var type = CanonicalJson.type(Inbox.class, known, CanonicalJson.type(LoggedEvent.class));
        return Stores.keyValueStoreBuilder(
                        stores.apply(OrderedFold.INBOXES),
                        Serdes.String(),
                        JsonSerde.<Inbox<Known<F>, LoggedEvent>>of(type))
                .withCachingEnabled();
    }
}
