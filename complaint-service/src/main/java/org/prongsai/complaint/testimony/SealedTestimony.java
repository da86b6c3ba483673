package org.prongsai.complaint.testimony;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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
    private static final List<String> TEXTS = List.of(Words.NOTE, Words.SAID, Words.FILE_NAME);

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
    public Map<String, byte[]> textToSeal(String field, String text) {
        return Map.of(field, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, byte[]> fileToSeal(String id, String name, byte[] key) {
        return Map.of(Words.fileName(id), name.getBytes(StandardCharsets.UTF_8), Words.fileKey(id), key);
    }

    @Override
    public Optional<Statement> statement(AggregateId id) {
        return Optional.ofNullable(fields.open(id, STATEMENT).get(STATEMENT))
                .map(opened -> JSON.readValue(opened, Statement.class));
    }

    @Override
    public Optional<Reporter> reporter(AggregateId id) {
        return Optional.ofNullable(fields.open(id, REPORTER).get(REPORTER))
                .map(opened -> JSON.readValue(opened, Reporter.class));
    }

    @Override
    public Map<String, String> texts(AggregateId id) {
        var texts = new HashMap<String, String>();
        for (var prefix : TEXTS) {
            fields.open(id, prefix)
                    .forEach((field, opened) -> texts.put(field, new String(opened, StandardCharsets.UTF_8)));
        }
        return texts;
    }

    @Override
    public Optional<byte[]> fileKey(AggregateId id, String attachment) {
        var field = Words.fileKey(attachment);
        return Optional.ofNullable(fields.open(id, field).get(field));
    }
}
