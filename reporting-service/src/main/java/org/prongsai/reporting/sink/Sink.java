package org.prongsai.reporting.sink;

/** Takes what a compacted topic says of each key into the store. What it writes, it may be given again. */
public interface Sink {

    String topic();

    /** Returns when the entry is saved, or was found to be as old as what is there, or older. */
    void write(Entry entry);

    /**
     * The newest of a key, as far as it was read.
     *
     * @param topicId tells a topic from one of the same name that was deleted
     * @param offset grows with every entry of a key
     */
    record Entry(String key, String value, String topicId, long offset) {}
}
