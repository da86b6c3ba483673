package org.prongsai.complaint.testimony;

import java.util.Map;
import java.util.Optional;
import org.prongsai.support.aggregate.AggregateId;

/** The sealed words of a case: what its reporter says, who they are, and what staff wrote to them. */
public interface Testimony {

    /** The fields to be sealed with a new case. */
    Map<String, byte[]> toSeal(Statement statement, Reporter reporter);

    Map<String, byte[]> noteToSeal(String state, String note);

    /** Empty when the case's key was destroyed. */
    Optional<Statement> statement(AggregateId id);

    /** What staff wrote to the reporter, by the state that it came with; empty when the case's key was destroyed. */
    Map<String, String> notes(AggregateId id);
}
