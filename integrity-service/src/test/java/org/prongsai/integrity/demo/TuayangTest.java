package org.prongsai.integrity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.embedded.demo.Agency;
import org.prongsai.embedded.demo.CaseLoader;
import org.prongsai.embedded.demo.DemoCalls;
import org.prongsai.embedded.demo.DoneCases;
import org.prongsai.embedded.demo.StaffTokens;
import org.prongsai.embedded.demo.tuayang.Tuayang;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.TestTokens;

/** What the demo makes up about measures, documents and the assessment, as it sends it: the service takes it. */
class TuayangTest extends ServiceTest {

    private static final Set<String> CHAPTERS =
            Set.of("plans", "documents and news", "OIT answers, deficiencies and circulars");

    @Test
    void what_the_demo_makes_up_is_taken_and_not_all_of_it_goes_well(@TempDir Path directory) {
        var agency = newAgency();
        var today = BangkokTime.today(Clock.systemUTC());
        var chapters = Tuayang.life(Path.of("../demo/tuayang/vocabulary.json"), today).stream()
                .filter(chapter -> CHAPTERS.contains(chapter.name()))
                .toList();

        StaffTokens tokens = (_, role) -> TestTokens.staff(
                        "integrity-service", agency.id(), Role.ofCode(role).orElseThrow())
                .substring("Bearer ".length());
        try (var http = HttpClient.newHttpClient()) {
            var calls = new DemoCalls(http, URI.create("http://127.0.0.1:" + agency.port()), tokens);
            new CaseLoader(calls, _ -> {})
                    .load(
                            new Agency(agency.id(), List.of("127.0.0.1"), "", "", true),
                            chapters,
                            DoneCases.in(directory.resolve("done")));
        }

        var lastYear = FiscalYear.of(today).value() - 1;
        for (var state : List.of("APPROVED", "RETURNED", "MISSING")) {
            assertThat(agency.getAs(Role.OFFICER, "/api/oit-items?fiscalYear=" + lastYear + "&state=" + state)
                            .send()
                            .done(200)
                            .at("/items"))
                    .as(state)
                    .isNotEmpty();
        }
        assertThat(agency.getAs(Role.OFFICER, "/api/deficiencies?fiscalYear=" + lastYear + "&open=true")
                        .send()
                        .done(200)
                        .at("/items"))
                .isNotEmpty();
    }
}
