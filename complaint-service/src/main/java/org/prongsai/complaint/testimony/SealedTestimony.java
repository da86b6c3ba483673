package org.prongsai.complaint.testimony;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.encryption.CaseCipher;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.KeyErased;
import org.prongsai.support.aggregate.AggregateId;
import tools.jackson.databind.json.JsonMapper;

/** Testimony under the case's own key; who has the database without the key store reads none of it. */
public final class SealedTestimony implements Testimony {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STATEMENT = "statement";
    private static final String REPORTER = "reporter";
    private static final String NOTE = "note-";

    private final CaseCiphers ciphers;
    private final Function<AggregateId, Map<String, byte[]>> sealedFields;

    /**
     * Testimony of the cases of this service.
     *
     * @param sealedFields what is stored sealed of a case, by field
     */
    public SealedTestimony(CaseCiphers ciphers, Function<AggregateId, Map<String, byte[]>> sealedFields) {
        this.ciphers = ciphers;
        this.sealedFields = sealedFields;
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
        return Optional.ofNullable(open(id, STATEMENT).get(STATEMENT))
                .map(opened -> JSON.readValue(opened, Statement.class));
    }

    @Override
    public Map<String, String> notes(AggregateId id) {
        var notes = new HashMap<String, String>();
        open(id, NOTE)
                .forEach((field, opened) ->
                        notes.put(field.substring(NOTE.length()), new String(opened, StandardCharsets.UTF_8)));
        return notes;
    }

    /** The fields whose names begin so, opened; none when the case's key was destroyed. */
    private Map<String, byte[]> open(AggregateId id, String prefix) {
        var sealed = new HashMap<>(sealedFields.apply(id));
        sealed.keySet().removeIf(field -> !field.startsWith(prefix));
        if (sealed.isEmpty()) {
            return Map.of();
        }
        return switch (ciphers.of(CaseSealer.caseId(id))) {
            case CaseCipher cipher -> {
                sealed.replaceAll(cipher::open);
                yield sealed;
            }
            case KeyErased _ -> Map.of();
        };
    }
}
