package org.prongsai.embedded.store.index;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Entries of a secondary index: the values of its fields, then the id of the document. */
final class EntryType extends BasicDataType<@Nullable Object[]> {

    private final EntryOrder order;

    EntryType(EntryOrder order) {
        this.order = order;
    }

    @Override
    public int compare(@Nullable Object[] left, @Nullable Object[] right) {
        return order.compare(left, right);
    }

    @Override
    public int getMemory(@Nullable Object[] entry) {
        return 24 + 72 * entry.length;
    }

    @Override
    public void write(WriteBuffer target, @Nullable Object[] entry) {
        target.putVarInt(entry.length);
        for (Object value : entry) {
            BsonValues.write(target, value);
        }
    }

    @Override
    public @Nullable Object[] read(ByteBuffer source) {
        @Nullable Object[] entry = new @Nullable Object[DataUtils.readVarInt(source)];
        for (int i = 0; i < entry.length; i++) {
            entry[i] = BsonValues.read(source);
        }
        return entry;
    }

    @Override
    public @Nullable Object[][] createStorage(int size) {
        return new @Nullable Object[size][];
    }
}
