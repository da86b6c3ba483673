package org.prongsai.reporting.projection.messaging;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.prongsai.reporting.fold.CanonicalJson;
import tools.jackson.databind.JavaType;

/** Canonical JSON for what a topology itself writes and reads again. */
final class JsonSerde {

    private JsonSerde() {}

    static <T> Serde<T> of(JavaType type) {
        // a store and a changelog hold null for what is not there
        Deserializer<T> deserializer = (topic, bytes) -> bytes == null ? null : CanonicalJson.read(bytes, type);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : CanonicalJson.writeBytes(value, type), deserializer);
    }
}
