package org.prongsai.identity.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The P-256 keys that sign logins, as files {@code signing/1.jwk}, {@code signing/2.jwk}. A key is published for a while
 * before it signs, so that whoever keeps the published ones knows it by then; the one before it stays published, so that
 * what it signed is still believed. A key that has served its life is followed by the next; to rotate before, remove
 * nothing and call {@link #rotate}.
 */
public final class SigningKeys {

    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,8})\\.jwk");

    private final Path directory;
    private final Duration life;
    private final Duration headStart;
    private final Clock clock;
    private final Map<Path, ECKey> read = new ConcurrentHashMap<>();

    /**
     * @param life after which a key is followed by the next
     * @param headStart for which a key is published before it signs: longer than the gateway keeps what is published. The
     *     very first key signs at once
     */
    public SigningKeys(Path keysDir, Duration life, Duration headStart, Clock clock) {
        this.directory = keysDir.resolve("signing");
        this.life = life;
        this.headStart = headStart;
        this.clock = clock;
    }

    /** Those that are published: the one that signs first, then the one before it and the one that comes next. */
    public List<ECKey> published() {
        var numbers = numbers();
        if (numbers.isEmpty() || isOlderThan(life, numbers.getFirst())) {
            rotate();
            numbers = numbers();
        }
        int signing = numbers.stream()
                .filter(number -> isOlderThan(headStart, number))
                .findFirst()
                .orElse(numbers.getLast());
        var before = numbers.stream().filter(number -> number < signing).limit(1);
        var next = numbers.stream().filter(number -> number > signing);
        return Stream.of(Stream.of(signing), before, next)
                .flatMap(some -> some)
                .map(this::key)
                .toList();
    }

    private boolean isOlderThan(Duration age, int number) {
        ECKey key = key(number);
        Instant made =
                key.getIssueTime() == null ? Instant.EPOCH : key.getIssueTime().toInstant();
        return made.plus(age).isBefore(clock.instant());
    }

    /** Makes the next key. Two processes that do so at once make one. */
    public void rotate() {
        var numbers = numbers();
        int next = numbers.isEmpty() ? 1 : numbers.getFirst() + 1;
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path draft = Files.createTempFile(directory, "draft", null);
            try {
                Files.writeString(draft, newKey().toJSONString(), StandardOpenOption.SYNC);
                // a link, because a rename would replace what another process put there a moment ago
                Files.createLink(file(next), draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // theirs is as good
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(clock.instant()))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK makes no keys on the P-256 curve", e);
        }
    }

    private Path file(int number) {
        return directory.resolve(number + ".jwk");
    }

    private List<Integer> numbers() {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(name -> Integer.valueOf(name.group(1)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ECKey key(int number) {
        return read.computeIfAbsent(file(number), SigningKeys::load);
    }

    private static ECKey load(Path file) {
        try {
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            // not the cause's words: they could repeat a part of the key
            throw new IllegalStateException("the key in " + file + " cannot be read");
        }
    }
}
