package org.prongsai.gateway.catalogue;

import static org.prongsai.gateway.catalogue.Pages.text;
import static org.prongsai.support.problem.ProblemMessages.ENGLISH;
import static org.prongsai.support.problem.ProblemMessages.THAI;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.support.problem.ProblemMessages;
import org.prongsai.support.problem.ProblemType;
import org.springframework.stereotype.Component;

/** Every problem that the platform reports, in both languages: for people as a page, for programs as data. */
@Component
class ProblemCatalogue {
    private final ProblemMessages messages;

    ProblemCatalogue(ProblemMessages messages) {
        this.messages = messages;
    }

    record InBoth(String th, String en) {}

    record Entry(String type, int status, InBoth title, InBoth detail) {}

    record Listing(List<Entry> problems) {}

    Listing listing() {
        return new Listing(Arrays.stream(ProblemType.values()).map(this::entry).toList());
    }

    String page() {
        String sections =
                listing().problems().stream().map(ProblemCatalogue::section).collect(Collectors.joining());
        return Pages.page("th", messages.text("catalogue.heading", THAI), """
                <h1>%s</h1>
                <p>%s</p>
                <p lang="en">%s</p>
                %s""".formatted(
                        text(messages.text("catalogue.heading", THAI)),
                        text(messages.text("catalogue.introduction", THAI)),
                        text(messages.text("catalogue.introduction", ENGLISH)),
                        sections));
    }

    private Entry entry(ProblemType type) {
        return new Entry(
                type.uri(),
                type.status(),
                new InBoth(messages.title(type, THAI), messages.title(type, ENGLISH)),
                new InBoth(messages.detail(type, THAI), messages.detail(type, ENGLISH)));
    }

    private static String section(Entry entry) {
        String slug = entry.type().substring(entry.type().indexOf('#') + 1);
        return """
                <section id="%s">
                <h2>%s</h2>
                <p><code>%1$s</code> · HTTP %d</p>
                <p>%s</p>
                <p lang="en"><strong>%s.</strong> %s</p>
                </section>
                """.formatted(
                        slug,
                        text(entry.title().th()),
                        entry.status(),
                        text(entry.detail().th()),
                        text(entry.title().en()),
                        text(entry.detail().en()));
    }
}
