package org.prongsai.complaint.testimony;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.sealing.SealedFields;
import tools.jackson.databind.json.JsonMapper;

/** Testimony under the case's own key; who has the database without the key store reads none of it. */
public final class SealedTestimony implements Testimony {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STATEMENT = "statement";
    private static final String REPORTER = "reporter";
    private static final String NOTE = "note-";

    private final SealedFields fields;

    public SealedTestimony(SealedFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, byte[]> toSeal(Statement statement, Reporter reporter) {
        var sealed = new HashMap<String, byte[]>();
        sealed.put(STATEMENT, JSON.writeValueAsBytes(statement));
        if (!reporter.isAnonymous()) {
            sealed.put(REPORTER, JSON.writeValueAsBytes(reporter));
        }
        return sealed;
    }

    @Override
    public Map<String, byte[]> noteToSeal(String state, String note) {
        return Map.of(NOTE + state, note.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Statement> statement(AggregateId id) {
        return Optional.ofNullable(fields.open(id, STATEMENT).get(STATEMENT))
                .map(opened -> JSON.readValue(opened, Statement.class));
    }

    @Override
    public Map<String, String> notes(AggregateId id) {
        var notes = new HashMap<String, String>();
        fields.open(id, NOTE)
                .forEach((field, opened) ->
                        notes.put(field.substring(NOTE.length()), new String(opened, StandardCharsets.UTF_8)));
        return notes;
    }
}
