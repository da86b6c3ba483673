package org.prongsai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final String COMMAND =
            "./mvnw -q -pl libs/event-contracts test -Dtest=EventCatalogueTest -Dprongsai.write-docs=true";

    private static final Path PAGE = Path.of("../../docs/events.md");

    @Test
    void the_committed_catalogue_is_what_the_schemas_say() throws IOException {
        var page = EventCatalogue.render(COMMAND);
        if (Boolean.getBoolean("prongsai.write-docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("run: %s", COMMAND).exists();
        assertThat(Contracts.read(PAGE))
                .as("docs/events.md is out of date; run: %s", COMMAND)
                .isEqualTo(page);
    }
}
