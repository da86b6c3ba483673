package org.prongsai.eservice.application;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.sealing.SealedFields;
import tools.jackson.databind.json.JsonMapper;

/** What was written to a request, under the request's own key: the answers, and the notes of staff and citizen. */
public final class SealedApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANSWERS = "answers";
    private static final String NOTE = "note-";

    private final SealedFields fields;

    public SealedApplication(SealedFields fields) {
        this.fields = fields;
    }

    /** The fields to be sealed with a new request. */
    public Map<String, byte[]> toSeal(Answers answers) {
        return Map.of(ANSWERS, JSON.writeValueAsBytes(answers.byField()));
    }

    /** @param id by which the request's step names its note */
    public Map<String, byte[]> noteToSeal(String id, String text) {
        return Map.of(NOTE + id, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the request's key was destroyed. */
    public Optional<Answers> answers(AggregateId request) {
        return Optional.ofNullable(fields.open(request, ANSWERS).get(ANSWERS)).map(SealedApplication::read);
    }

    private static Answers read(byte[] opened) {
        var byField = new HashMap<String, String>();
        JSON.readTree(opened)
                .properties()
                .forEach(field -> byField.put(field.getKey(), field.getValue().asString()));
        return Answers.of(byField);
    }

    /** The notes by their ids; empty when the request's key was destroyed. */
    public Map<String, String> notes(AggregateId request) {
        var notes = new HashMap<String, String>();
        fields.open(request, NOTE)
                .forEach((field, opened) ->
                        notes.put(field.substring(NOTE.length()), new String(opened, StandardCharsets.UTF_8)));
        return notes;
    }
}
