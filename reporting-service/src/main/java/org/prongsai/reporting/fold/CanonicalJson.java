package org.prongsai.reporting.fold;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value, one text: keys in order, days and instants in ISO 8601, absent instead of null, no floating point. Rows
 * are compared byte for byte, so equal rows must read equal.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CanonicalJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static byte[] writeBytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Writes a value whose parts are told apart by its type, which it does not itself remember. */
    public static byte[] writeBytes(Object value, JavaType type) {
        return MAPPER.writerFor(type).writeValueAsBytes(value);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the type is made at run time, of a projection's own classes
    public static <T> T read(String json, JavaType type) {
        return MAPPER.readValue(json, type);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as above
    public static <T> T read(byte[] json, JavaType type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static JavaType type(Class<?> plain) {
        return MAPPER.getTypeFactory().constructType(plain);
    }

    public static JavaType type(Class<?> generic, JavaType... arguments) {
        return MAPPER.getTypeFactory().constructParametricType(generic, arguments);
    }

    /** The type {@code generic<arguments>}. */
    public static JavaType type(Class<?> generic, Class<?>... arguments) {
        return MAPPER.getTypeFactory().constructParametricType(generic, arguments);
    }
}
