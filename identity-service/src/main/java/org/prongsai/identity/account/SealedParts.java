package org.prongsai.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.encryption.CaseCipher;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.CaseId;
import org.prongsai.encryption.KeyErased;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Sealer;
import tools.jackson.databind.json.JsonMapper;

/** Who an account is for, and its password's hash, under the account's own key. */
public final class SealedParts implements Sealer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PERSON = "person";
    private static final String PASSWORD = "password";

    private final CaseCiphers ciphers;

    public SealedParts(CaseCiphers ciphers) {
        this.ciphers = ciphers;
    }

    Map<String, byte[]> toSeal(Person person, String passwordHash) {
        var sealed = new HashMap<>(toSeal(passwordHash));
        sealed.put(PERSON, JSON.writeValueAsBytes(person));
        return sealed;
    }

    Map<String, byte[]> toSeal(String passwordHash) {
        return Map.of(PASSWORD, passwordHash.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the account's key was destroyed. */
    Optional<Person> person(AggregateId id, Function<AggregateId, Map<String, byte[]>> stored) {
        return open(id, PERSON, stored).map(bytes -> JSON.readValue(bytes, Person.class));
    }

    Optional<String> passwordHash(AggregateId id, Function<AggregateId, Map<String, byte[]>> stored) {
        return open(id, PASSWORD, stored).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> open(AggregateId id, String field, Function<AggregateId, Map<String, byte[]>> stored) {
        return Optional.ofNullable(stored.apply(id).get(field)).flatMap(bytes -> switch (ciphers.of(keyOf(id))) {
            case CaseCipher cipher -> Optional.of(cipher.open(field, bytes));
            case KeyErased _ -> Optional.empty();
        });
    }

    @Override
    public byte[] seal(AggregateId id, String field, byte[] content) {
        return switch (ciphers.createIfAbsent(keyOf(id))) {
            case CaseCipher cipher -> cipher.seal(field, content);
            case KeyErased _ -> throw new IllegalStateException("nothing is added to an erased account");
        };
    }

    private static CaseId keyOf(AggregateId id) {
        return new CaseId(id.agency().value(), id.value());
    }
}
