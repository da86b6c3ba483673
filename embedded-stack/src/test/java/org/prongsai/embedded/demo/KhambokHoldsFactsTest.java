package org.prongsai.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.ThaiDate;
import org.prongsai.calendar.ThaiDigits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first user's demo holds what their own report says, and nothing else. Read beside ../shared, where the report and
 * its facts lie; without it there is nothing to compare with, and this is skipped.
 */
class KhambokHoldsFactsTest {

    private static final Path DEMO = Path.of("../demo/khambok");
    private static final Path SHARED = Path.of("../../shared");

    /** Words of the platform: how it names units and posts, and what it looks at to call a step done. */
    private static final Set<String> PLATFORM = Set.of(
            "id", "unit", "owner", "responsible", "whatTh", "whatEn", "rule", "disclosureKinds", "kind", "checks");

    /** What the report says, told more shortly: whatever figure is in it is the report's. */
    private static final Set<String> RETOLD = Set.of("bodyTh", "doubtTh");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FIGURE = Pattern.compile("\\d+");

    /** A value of a body, with the name of its field. */
    private record Said(String file, String field, String text) {}

    private static String report = "";
    private static Set<String> figures = Set.of();

    @BeforeAll
    static void readTheReport() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "the report and its facts are not beside the repository");
        var texts = new ArrayList<String>();
        for (Path file : files(SHARED.resolve("domain"))) {
            collect(file.toString(), "", JsonMapper.shared().readTree(file.toFile()), texts);
        }
        texts.add(Files.readString(SHARED.resolve("seed").resolve("integrity-report-2564.th.txt")));
        report = normal(String.join("\n", texts));
        figures = figuresOf(String.join("\n", texts));
    }

    private static void collect(String file, String field, JsonNode facts, List<String> texts) {
        texts.addAll(said(file, field, facts).map(Said::text).toList());
    }

    @Test
    void every_text_is_the_report_s_or_the_platform_s_own_wording() throws IOException {
        assertThat(all())
                .filteredOn(said -> !PLATFORM.contains(said.field()) && !RETOLD.contains(said.field()))
                .filteredOn(said -> !DAY.matcher(said.text()).matches())
                // the headings of two documents, put together from what stands on their first page
                .filteredOn(said ->
                        !said.file().contains("disclosures") || !said.field().equals("titleTh"))
                .allSatisfy(said -> assertThat(phrases(said.text()))
                        .as("%s of %s", said.field(), said.file())
                        .allMatch(report::contains));
    }

    @Test
    void every_day_is_in_the_report() throws IOException {
        assertThat(all())
                .filteredOn(said -> DAY.matcher(said.text()).matches())
                .isNotEmpty()
                .allSatisfy(said -> assertThat(report)
                        .as("%s of %s", said.field(), said.file())
                        .contains(normal(ThaiDate.formatLong(LocalDate.parse(said.text())))));
    }

    @Test
    void every_figure_is_in_the_report() throws IOException {
        assertThat(all())
                .filteredOn(said -> !PLATFORM.contains(said.field())
                        && !DAY.matcher(said.text()).matches())
                .allSatisfy(said -> assertThat(figures)
                        .as("%s of %s: %s", said.field(), said.file(), said.text())
                        .containsAll(figuresOf(said.text())));
    }

    @Test
    void no_citizen_no_bidder_and_no_winner_is_made_up_for_a_real_agency() throws IOException {
        var paths = new TreeSet<String>();
        for (Path file : files(DEMO)) {
            JsonMapper.shared()
                    .readTree(file.toFile())
                    .path("requests")
                    .forEach(call -> paths.add(call.path("path").asString()));
        }
        assertThat(paths)
                .isNotEmpty()
                .noneMatch(path -> path.startsWith("/api/complaints")
                        || path.startsWith("/api/service-requests")
                        || path.endsWith("/requests")
                        || path.endsWith("/award"));
    }

    private static List<Said> all() throws IOException {
        var all = new ArrayList<Said>();
        for (Path file : files(DEMO)) {
            JsonMapper.shared()
                    .readTree(file.toFile())
                    .path("requests")
                    .forEach(call -> all.addAll(said(file.getFileName().toString(), "", call.path("body"))
                            .toList()));
        }
        return all;
    }

    private static Stream<Said> said(String file, String field, JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream().flatMap(property -> said(file, property.getKey(), property.getValue()));
        }
        if (node.isArray()) {
            return node.valueStream().flatMap(item -> said(file, field, item));
        }
        return node.isNull() || node.isBoolean() ? Stream.of() : Stream.of(new Said(file, field, node.asString()));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(".*[0-9].*\\.json|services\\.json"))
                    .sorted()
                    .toList();
        }
    }

    /** The whole text, where the report has it in one piece; else its phrases. */
    private static List<String> phrases(String text) {
        return report.contains(normal(text))
                ? List.of(normal(text))
                : Stream.of(text.split("\\s+", -1))
                        .map(KhambokHoldsFactsTest::normal)
                        .toList();
    }

    /** Neither spaces nor the kind of digits make a difference. */
    private static String normal(String text) {
        return ThaiDigits.toArabic(text).replaceAll("\\s", "");
    }

    private static Set<String> figuresOf(String text) {
        return FIGURE.matcher(ThaiDigits.toArabic(text))
                .results()
                .map(MatchResult::group)
                .map(figure -> figure.replaceFirst("^0+(?=\\d)", ""))
                .collect(Collectors.toSet());
    }
}
