package org.prongsai.acceptance.browser;

import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes wherever links lead, to one page of each shape: a thousand cases have one. The shape of a page is its path, in which
 * a number, a code or an id is {@code one}, and it is the name of its picture.
 */
final class Walk {

    /** Of all that can stand behind a question mark, what makes another page and not another choice on the same one. */
    private static final Pattern KIND = Pattern.compile("(?:^|&)kind=([A-Z]+)(?:&|$)");

    private static final Pattern ID = Pattern.compile(".*[0-9].*");
    private static final Pattern FILE = Pattern.compile(".*\\.[a-z]{2,5}");

    private final Visitor visitor;
    private final String prefix;
    private final Predicate<String> within;
    private final Set<String> seen;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param prefix of the names of pictures
     * @param within the paths that belong to the walk
     * @param seen the shapes that another walk has shown already
     */
    Walk(Visitor visitor, String prefix, Predicate<String> within, Set<String> seen) {
        this.visitor = visitor;
        this.prefix = prefix;
        this.within = within;
        this.seen = seen;
    }

    /** What is wrong with the pages that were seen. */
    List<String> from(Collection<String> starts) {
        Deque<String> ahead = new ArrayDeque<>(starts);
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            if (seen.add(shape(path))) {
                visit(path);
                links().forEach(ahead::add);
            }
        }
        return faults;
    }

    private void visit(String path) {
        String name = prefix + shape(path);
        try {
            visitor.opens(path).picture(name);
            faults.addAll(visitor.faultsOf(name));
        } catch (PlaywrightException e) {
            faults.add(name + ": " + path + " cannot be seen: " + e.getMessage());
        }
    }

    private List<String> links() {
        return visitor.links().stream()
                .filter(link -> within.test(link.getRawPath()))
                .filter(link -> !FILE.matcher(link.getRawPath()).matches())
                .filter(link -> link.getRawQuery() == null || kind(link).isPresent())
                .map(link ->
                        link.getRawPath() + kind(link).map("?kind="::concat).orElse(""))
                .toList();
    }

    private static Optional<String> kind(URI link) {
        return Optional.ofNullable(link.getRawQuery())
                .map(KIND::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private static String shape(String path) {
        String[] parts = path.split("[/?]", -1);
        String shape = Arrays.stream(parts)
                .filter(Predicate.not(String::isEmpty))
                .map(part -> part.startsWith("kind=") ? part.substring(5).toLowerCase(Locale.ROOT) : part)
                .map(part -> ID.matcher(part).matches() ? "one" : part)
                .collect(Collectors.joining("-"));
        return shape.isEmpty() ? "home" : shape;
    }
}
