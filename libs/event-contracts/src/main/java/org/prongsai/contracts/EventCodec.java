package org.prongsai.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Writes and reads bodies of events. Writing is canonical, so that equal events are equal bytes: sorted keys, no null,
 * ISO days. Reading is open to fields that it does not know and strict about those that it needs.
 */
public final class EventCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .annotationIntrospector(new RequiredUnlessNullable())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            // a number is no text, a text no number, an index no enum, and 1.5 is not 1
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventCodec() {}

    public static String write(WireEvent event) {
        EventTypes.typeOf(event);
        return JSON.writeValueAsString(event);
    }

    /**
     * Reads a body by the type that came with it.
     *
     * @throws UnreadableEvent when the type is unknown or the body does not fit it
     */
    public static WireEvent read(String type, String data) {
        var wire = EventTypes.recordOf(type).orElseThrow(() -> new UnreadableEvent("unknown type " + type));
        return read(wire, data);
    }

    /** As {@link #read(String, String)}. */
    public static WireEvent read(EventEnvelope envelope) {
        return read(envelope.type(), envelope.data());
    }

    /**
     * Reads a body of a known type.
     *
     * @throws UnreadableEvent when the body does not fit
     */
    public static <T extends WireEvent> T read(Class<T> wire, String data) {
        try {
            var event = JSON.readValue(data, wire);
            if (event == null) {
                throw new UnreadableEvent(EventTypes.typeOf(wire) + ": is null");
            }
            return event;
        } catch (JacksonException e) {
            // Jackson's own message quotes the input, and a cause may be logged: only the place is passed on.
            throw new UnreadableEvent(EventTypes.typeOf(wire) + ": " + reason(e) + place(e));
        }
    }

    private static String reason(JacksonException e) {
        return e instanceof DatabindException ? "does not fit" : "is not JSON";
    }

    private static String place(JacksonException e) {
        var path = e.getPath().stream().map(EventCodec::step).collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " at " + path;
    }

    private static String step(Reference reference) {
        var property = reference.getPropertyName();
        return property == null ? Integer.toString(reference.getIndex()) : property;
    }

    /** One rule for all records: a component that is not {@code @Nullable} must be there and must not be null. */
    private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return component(member) == null ? super.hasRequiredMarker(config, member) : (Boolean) required(member);
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            return required(member)
                    ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                    : super.findSetterInfo(config, member);
        }

        private static boolean required(Annotated member) {
            var component = component(member);
            return component != null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private static @Nullable RecordComponent component(Annotated member) {
            return member instanceof AnnotatedParameter parameter
                            && parameter.getDeclaringClass().isRecord()
                    ? parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()]
                    : null;
        }
    }
}
