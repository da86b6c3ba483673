package org.prongsai.acceptance.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words that are searched for, in every form in which software of ours or of others might write them down. */
final class Words {

    private static final int BLOCK = 1 << 20;

    /** What Kafka makes its indexes of before anything is in them. */
    private static final byte[] ZEROS = new byte[2 * BLOCK];

    /**
     * Forms by their first two bytes. One would not tell them from the zeros that files are mostly made of: as UTF-16, every
     * ASCII word begins with one.
     */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private final boolean[] begins = new boolean[1 << 16];

    private final int longest;

    private static final class Form {
        final String word;
        final String how;
        final byte[] bytes;

        Form(String word, String how, byte[] bytes) {
            this.word = word;
            this.how = how;
            this.bytes = bytes;
        }
    }

    Words(Set<String> words) {
        int max = 1;
        for (String word : words) {
            for (Form form : formsOf(word)) {
                int beginning = twoBytes(form.bytes, 0);
                forms.computeIfAbsent(beginning, first -> new ArrayList<>()).add(form);
                begins[beginning] = true;
                max = Math.max(max, form.bytes.length);
            }
        }
        longest = max;
    }

    private static List<Form> formsOf(String word) {
        var all = new ArrayList<>(List.of(
                new Form(word, "UTF-8", word.getBytes(UTF_8)),
                new Form(word, "UTF-16BE", word.getBytes(UTF_16BE)),
                new Form(word, "UTF-16LE", word.getBytes(UTF_16LE)),
                new Form(word, "percent-encoded", URLEncoder.encode(word, UTF_8).getBytes(ISO_8859_1)),
                new Form(word, "escaped", escaped(word, "\\u%04x").getBytes(ISO_8859_1)),
                new Form(word, "ESCAPED", escaped(word, "\\u%04X").getBytes(ISO_8859_1))));
        for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            for (var charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
                for (int shift = 0; shift < 3; shift++) {
                    all.add(new Form(
                            word,
                            "base64 of %s after %d".formatted(charset, shift),
                            base64(encoder, word.getBytes(charset), shift)));
                }
            }
        }
        return all;
    }

    private static String escaped(String word, String form) {
        return word.chars()
                .mapToObj(letter -> letter < 128 ? String.valueOf((char) letter) : form.formatted(letter))
                .collect(Collectors.joining());
    }

    /** The digits that depend on the word alone, whatever is before and behind it in the text that was encoded. */
    private static byte[] base64(Base64.Encoder encoder, byte[] word, int shift) {
        byte[] shifted = new byte[shift + word.length];
        System.arraycopy(word, 0, shifted, shift, word.length);
        byte[] digits = encoder.withoutPadding().encode(shifted);
        int from = (shift * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        return Arrays.copyOfRange(digits, from, to);
    }

    /** Finds them in some bytes; a finding names the word and its form. */
    Set<String> in(byte[] bytes) {
        var found = new TreeSet<String>();
        search(bytes, bytes.length, found);
        return found;
    }

    Set<String> in(String text) {
        return in(text.getBytes(UTF_8));
    }

    private void search(byte[] bytes, int length, Set<String> found) {
        for (int at = 0; at + 1 < length; at++) {
            int beginning = twoBytes(bytes, at);
            if (begins[beginning]) {
                for (Form form : forms.getOrDefault(beginning, List.of())) {
                    int end = at + form.bytes.length;
                    if (end <= length && Arrays.equals(bytes, at, end, form.bytes, 0, form.bytes.length)) {
                        found.add(form.word + " (" + form.how + ")");
                    }
                }
            }
        }
    }

    private static int twoBytes(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    /** Searches every file of a tree, its name too; a finding names the file. */
    Set<String> inFilesOf(Path tree) throws IOException {
        var found = new TreeSet<String>();
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                in(file.toString()).forEach(word -> found.add(tree.relativize(file) + " in its name: " + word));
                if (attributes.isRegularFile()) {
                    inFile(file).forEach(word -> found.add(tree.relativize(file) + ": " + word));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // a temporary file that has gone meanwhile
                }
                throw failure;
            }
        });
        return found;
    }

    private Set<String> inFile(Path file) throws IOException {
        var found = new TreeSet<String>();
        try (var content = Files.newInputStream(file)) {
            byte[] block = new byte[longest + BLOCK];
            int kept = 0;
            for (int read = content.readNBytes(block, 0, BLOCK);
                    read > 0;
                    read = content.readNBytes(block, kept, BLOCK)) {
                int length = kept + read;
                if (Arrays.mismatch(block, 0, length, ZEROS, 0, length) >= 0) {
                    search(block, length, found);
                }
                // a word may lie across two blocks
                kept = Math.min(longest, length);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        } catch (NoSuchFileException e) {
            // a temporary file that has gone meanwhile
        }
        return found;
    }
}
