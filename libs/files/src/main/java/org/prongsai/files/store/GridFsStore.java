package org.prongsai.files.store;

import com.mongodb.MongoGridFSException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Date;
import java.util.function.Predicate;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.prongsai.files.FileId;
import org.prongsai.files.FileStore;
import org.prongsai.files.content.Content.Rendition;

/**
 * Files of a database, {@code files.files} and {@code files.chunks}. A file is there when its document in
 * {@code files.files} is, which is written last.
 */
public final class GridFsStore implements FileStore {

    private static final String BUCKET = "files";

    // As large as a segment of the cipher: every chunk is a write that waits for the disk.
    private static final int CHUNK = 1024 * 1024;

    private final GridFSBucket bucket;
    private final MongoCollection<Document> chunks;

    public GridFsStore(MongoDatabase database) {
        // What an election of another primary could undo is not stored yet.
        MongoDatabase durable = database.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.bucket = GridFSBuckets.create(durable, BUCKET).withChunkSizeBytes(CHUNK);
        this.chunks = durable.getCollection(BUCKET + ".chunks");
    }

    @Override
    public void put(FileId id, Rendition ciphertext) throws IOException {
        GridFSUploadStream upload = bucket.openUploadStream(key(id), id.value());
        boolean written = false;
        try {
            ciphertext.writeTo(upload);
            upload.close();
            written = true;
        } finally {
            if (!written) {
                upload.abort();
            }
        }
    }

    @Override
    public InputStream open(FileId id) throws IOException {
        try {
            return new Downloading(bucket.openDownloadStream(key(id)));
        } catch (MongoGridFSException e) {
            throw absent(id, e);
        }
    }

    @Override
    public void delete(FileId id) {
        delete(key(id));
    }

    @Override
    public int sweep(Predicate<FileId> known, Instant olderThan) {
        int swept = 0;
        for (GridFSFile file : bucket.find(Filters.lt("uploadDate", Date.from(olderThan)))) {
            if (!known.test(FileId.parse(file.getId().asString().getValue()))) {
                delete(file.getId());
                swept++;
            }
        }
        return swept + sweepHalves(olderThan);
    }

    /** Chunks of files that a crash left without a document: each has a first one, and its id says when it was written. */
    private int sweepHalves(Instant olderThan) {
        var firstOfOld = Filters.and(Filters.lt("_id", new ObjectId(Date.from(olderThan))), Filters.eq("n", 0));
        int swept = 0;
        for (Document chunk : chunks.find(firstOfOld).projection(Projections.include("files_id"))) {
            BsonValue id = new BsonString(chunk.getString("files_id"));
            if (bucket.find(Filters.eq("_id", id)).first() == null) {
                chunks.deleteMany(Filters.eq("files_id", id));
                swept++;
            }
        }
        return swept;
    }

    private void delete(BsonValue id) {
        try {
            bucket.delete(id);
        } catch (MongoGridFSException absent) {
            // The driver has deleted its chunks all the same, should a crash have left some.
        }
    }

    private static NoSuchFileException absent(FileId id, MongoGridFSException cause) {
        var absent = new NoSuchFileException(id.toString());
        absent.initCause(cause);
        return absent;
    }

    private static BsonValue key(FileId id) {
        return new BsonString(id.toString());
    }

    /** A chunk that is missing or too short is a damaged file, as it would be on a disk. */
    private static final class Downloading extends FilterInputStream {
        Downloading(InputStream download) {
            super(download);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (MongoGridFSException e) {
                throw new IOException("a damaged file", e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (MongoGridFSException e) {
                throw new IOException("a damaged file", e);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
