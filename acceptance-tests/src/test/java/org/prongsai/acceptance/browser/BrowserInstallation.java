package org.prongsai.acceptance.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds a Chromium and a Thai font on this machine, and installs what it lacks: by the system's own packages where it may,
 * else by Playwright's download (docs/adr/0016).
 */
final class BrowserInstallation {

    /** Names the browser to use, where it is none of the usual ones. */
    private static final String CHOSEN = "PRONGSAI_CHROMIUM";

    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge");

    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/opt/google/chrome/chrome"));

    private static final String WHAT_TO_INSTALL = """
            The journeys need a Chromium, and none was found or could be installed.
            Debian, Ubuntu:  sudo apt-get install chromium fonts-thai-tlwg
            Fedora:          sudo dnf install chromium google-noto-sans-thai-fonts
            macOS:           brew install --cask chromium
            Or name one:     export %s=/path/to/chrome""".formatted(CHOSEN);

    private BrowserInstallation() {}

    /** The browser's executable; none when Playwright has one of its own. */
    static Optional<Path> ready() {
        List<String> missing = Stream.of(found().isPresent() ? "" : "chromium", hasThaiFont() ? "" : "fonts-thai-tlwg")
                .filter(Predicate.not(String::isEmpty))
                .toList();
        if (!missing.isEmpty() && isDebianAsRoot()) {
            installPackages(missing);
        }
        Optional<Path> browser = found();
        if (browser.isEmpty() && !playwrightDownloads()) {
            throw new IllegalStateException(WHAT_TO_INSTALL);
        }
        return browser;
    }

    private static Optional<Path> found() {
        String chosen = System.getenv(CHOSEN);
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Path.of(chosen));
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<Path> onPath = NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator, -1))
                        .filter(Predicate.not(String::isEmpty))
                        .map(directory -> Path.of(directory, name)));
        return Stream.concat(onPath, ELSEWHERE.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The pages bring their own; it is for what they do not draw themselves. Only fontconfig is asked. */
    private static boolean hasThaiFont() {
        return run(List.of("fc-list", ":lang=th"), true).filter(String::isBlank).isEmpty();
    }

    private static boolean isDebianAsRoot() {
        return Files.exists(Path.of("/etc/debian_version")) && "root".equals(System.getProperty("user.name"));
    }

    private static void installPackages(List<String> packages) {
        // another apt may be at work
        String wait = "-oDPkg::Lock::Timeout=300";
        run(List.of("apt-get", "-q", wait, "update"), false);
        run(
                Stream.concat(
                                Stream.of("apt-get", "-qy", wait, "install", "--no-install-recommends"),
                                packages.stream())
                        .toList(),
                false);
    }

    private static boolean playwrightDownloads() {
        ProcessBuilder driver = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        driver.command().addAll(List.of("install", "chromium"));
        return run(driver, false).isPresent();
    }

    private static Optional<String> run(List<String> command, boolean quietly) {
        var builder = new ProcessBuilder(command);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return run(builder, quietly);
    }

    /** What it printed; nothing when it failed, or is not there. */
    private static Optional<String> run(ProcessBuilder builder, boolean quietly) {
        try {
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return Optional.of(printed);
            }
            if (!quietly) {
                System.err.printf("%s failed:%n%s%n", String.join(" ", builder.command()), printed);
            }
            return Optional.empty();
        } catch (IOException e) {
            if (!quietly) {
                System.err.println(e.getMessage());
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
