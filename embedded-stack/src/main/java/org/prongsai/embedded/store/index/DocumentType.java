package org.prongsai.embedded.store.index;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as BSON. */
public final class DocumentType extends BasicDataType<Document> {

    /** A decoded document takes about this many times its BSON: boxed values, and a hash table a level. */
    private static final int MEMORY_PER_BYTE = 5;

    /** The length of a document's BSON; whatever BSON cannot hold is an exception. */
    static int length(Document document) {
        ByteBuf bytes = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bytes);
        return bytes.writerIndex();
    }

    @Override
    public int getMemory(Document document) {
        return MEMORY_PER_BYTE * length(document);
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        BsonValues.write(target, bytes -> BsonEncoder.encodeDocument(document, bytes));
    }

    @Override
    public Document read(ByteBuffer source) {
        return BsonValues.read(source, BsonDecoder::decodeBson);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
