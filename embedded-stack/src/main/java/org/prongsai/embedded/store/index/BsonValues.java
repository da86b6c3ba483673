package org.prongsai.embedded.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Values as BSON in the pages of H2. */
final class BsonValues {

    private BsonValues() {}

    static void write(WriteBuffer target, @Nullable Object value) {
        write(target, bytes -> {
            Object encodable = value instanceof Missing ? null : value;
            byte type = BsonEncoder.determineType(encodable);
            bytes.writeByte(type);
            BsonEncoder.encodeValue(type, encodable, bytes);
        });
    }

    static @Nullable Object read(ByteBuffer source) {
        return read(source, bytes -> BsonDecoder.decodeValue(bytes.readByte(), bytes));
    }

    static void write(WriteBuffer target, Consumer<ByteBuf> encoder) {
        ByteBuf bytes = Unpooled.buffer(512);
        encoder.accept(bytes);
        target.put(bytes.nioBuffer());
    }

    static <T extends @Nullable Object> T read(ByteBuffer source, Function<ByteBuf, T> decoder) {
        ByteBuf bytes = Unpooled.wrappedBuffer(source);
        T value = decoder.apply(bytes);
        source.position(source.position() + bytes.readerIndex());
        return value;
    }
}
