package org.prongsai.reporting.projection.messaging;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * All state stores of the process share one bounded piece of memory. By default each of them, one for every store,
 * partition and generation, has its own.
 */
public final class BoundedMemory implements RocksDBConfigSetter {

    private static final long SHARED = 48L * 1024 * 1024;
    private static final long WRITES = 16L * 1024 * 1024;
    private static final long WRITE_BUFFER = 2L * 1024 * 1024;

    static {
        RocksDB.loadLibrary();
    }

    // for the life of the process: closed by nobody, as stores come and go with generations
    private static final Cache CACHE = new LRUCache(SHARED);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITES, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // nothing of the store's own
    }
}
