package org.prongsai.procurement.register.mongo;

import java.util.Map;
import org.bson.Document;
import org.prongsai.procurement.register.NumberSeries;
import org.prongsai.support.aggregate.StateCodec;

/** A year's running numbers, shape 1. */
public final class NumberSeriesCodec implements StateCodec<NumberSeries> {

    private static final String LAST = "last";

    @Override
    public Document write(NumberSeries series) {
        return new Document(LAST, series.last());
    }

    @Override
    public NumberSeries read(Document state) {
        return new NumberSeries(state.getInteger(LAST));
    }

    @Override
    public Map<String, Object> lookup(NumberSeries series) {
        return Map.of();
    }
}
