package org.prongsai.acceptance.journey;

import java.nio.file.Path;

/** Where journeys leave what their people saw. */
final class Pictures {

    static final Path DIRECTORY = Path.of(System.getProperty("prongsai.home", ".."), "acceptance-tests/target/journeys")
            .toAbsolutePath()
            .normalize();

    private Pictures() {}
}
