package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A repository in which every service is a {@link StandInService} and the embedded stack is the one under test. */
record StandInHome(Path directory) {

    static final List<String> SERVICES = List.of(
            "complaint-service", "eservice-service", "integrity-service", "reporting-service", "portal", "gateway");

    static StandInHome in(Path directory) throws IOException {
        var home = new StandInHome(directory);
        for (String module : SERVICES) {
            jar(home.jar(module), StandInService.class);
        }
        jar(home.jar("embedded-stack"), Prongsai.class);
        Files.createDirectories(directory.resolve("config"));
        Files.writeString(directory.resolve("config/agencies.json"), """
                [{"id": "khambok", "hosts": ["localhost"], "nameTh": "อบต.คำบก", "nameEn": "Khambok", "fictional": false}]""");
        return home;
    }

    Path jar(String module) {
        return directory.resolve(module).resolve("target").resolve(module + "-0.1.0.jar");
    }

    /** Holds nothing but the way to what the tests run with. */
    private static void jar(Path file, Class<?> main) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(":"))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        Files.createDirectories(file.resolveSibling("."));
        try (var out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
    }
}
