package org.prongsai.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What lies in this repository. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The processes of the platform that are ours, as design and operators name them. */
    static final Set<String> PROCESSES = Set.of(
            "gateway",
            "portal",
            "identity-service",
            "procurement-service",
            "complaint-service",
            "eservice-service",
            "integrity-service",
            "reporting-service");

    /** Those that keep documents and send or take in events. */
    static final Set<String> SERVICES = Set.copyOf(
            PROCESSES.stream().filter(name -> name.endsWith("-service")).toList());

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>prongsai</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern OWN_DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>org\\.prongsai</groupId>\\s*<artifactId>([^<]+)</artifactId>(?<rest>.*?)</dependency>",
            Pattern.DOTALL);

    private Repository() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of everything in it. */
    static String version() {
        return VERSION.matcher(text("pom.xml"))
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
    }

    /** The modules that are built into a program of their own. */
    static Set<String> runnableModules() {
        var runnable = new TreeSet<String>();
        for (String module : modules()) {
            if (text(module + "/pom.xml").contains("<artifactId>spring-boot-maven-plugin</artifactId>")) {
                runnable.add(module);
            }
        }
        return runnable;
    }

    private static List<String> modules() {
        return MODULE.matcher(text("pom.xml"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Where the classes of a module and of what it is made of lie once they are compiled. */
    static Set<Path> classesOf(String module) {
        var found = new TreeSet<Path>();
        collect(module, found);
        return found;
    }

    private static void collect(String module, Set<Path> found) {
        Path classes = ROOT.resolve(module).resolve("target").resolve("classes");
        if (Files.notExists(classes)) {
            throw new IllegalStateException(
                    "%s is not compiled: deployment-tests has to come after it".formatted(module));
        }
        if (found.add(classes)) {
            OWN_DEPENDENCY
                    .matcher(text(module + "/pom.xml"))
                    .results()
                    .filter(dependency -> !dependency.group("rest").contains("<scope>test</scope>"))
                    .map(Repository::moduleOf)
                    .forEach(dependency -> collect(dependency, found));
        }
    }

    private static String moduleOf(MatchResult dependency) {
        String name = dependency.group(1);
        return modules().stream()
                .filter(module -> module.equals(name) || module.endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }
}
