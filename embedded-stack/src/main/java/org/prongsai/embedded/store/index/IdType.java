package org.prongsai.embedded.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Ids of documents in MongoDB's order, so that a range of them is a range of the tree. */
public final class IdType extends BasicDataType<Object> {

    @Override
    public int compare(Object left, Object right) {
        return BsonOrder.ASCENDING.compare(left, right);
    }

    @Override
    public int getMemory(Object id) {
        return id instanceof String text ? 48 + text.length() : 48;
    }

    @Override
    public void write(WriteBuffer target, Object id) {
        BsonValues.write(target, id);
    }

    @Override
    public Object read(ByteBuffer source) {
        return Missing.ofNullable(BsonValues.read(source));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
