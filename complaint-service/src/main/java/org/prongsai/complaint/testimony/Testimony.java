package org.prongsai.complaint.testimony;

import java.util.Map;
import java.util.Optional;
import org.prongsai.support.aggregate.AggregateId;

/** The sealed words of a case: what its reporter says, who they are, and what was said about it since. */
public interface Testimony {

    /** The fields to be sealed with a new case. */
    Map<String, byte[]> toSeal(Statement statement, Reporter reporter);

    /** One of the fields that {@link #texts} tells of, to be sealed. */
    Map<String, byte[]> textToSeal(String field, String text);

    /**
     * The fields to be sealed with a file.
     *
     * @param id of the attachment
     */
    Map<String, byte[]> fileToSeal(String id, String name, byte[] key);

    /** Empty when the case's key was destroyed. */
    Optional<Statement> statement(AggregateId id);

    /** Empty when they left nothing that names them, or the case's key was destroyed. */
    Optional<Reporter> reporter(AggregateId id);

    /** Notes, messages and names of files by the field that they are sealed as; none when the case's key was destroyed. */
    Map<String, String> texts(AggregateId id);

    /**
     * The key that opens a file; empty when the case's own was destroyed.
     *
     * @param attachment its id
     */
    Optional<byte[]> fileKey(AggregateId id, String attachment);
}
