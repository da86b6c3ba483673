package org.prongsai.acceptance.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code docs/roles.md}: who may call what, written from the services' descriptions and read by people. */
public final class RoleTable {

    /** In the order in which they are told. */
    public static final List<String> ROLES = List.of(
            "officer",
            "procurement-officer",
            "complaint-handler",
            "complaint-supervisor",
            "service-officer",
            "itas-admin",
            "head",
            "executive",
            "auditor",
            "admin");

    private static final String EVERYBODY = "everybody";
    private static final String ALL_STAFF = "all staff";

    private RoleTable() {}

    public static String render(Description description, String command) {
        var page = new StringBuilder("""
            # Who may call what

            Generated from what the services say of themselves (`x-roles` in `/api/openapi.json`); do not edit. To write it anew:
            `%s`

            A change of this page is a change of who may do what: it is read before it is merged. A test calls every line in every role and without a login, and holds the platform to it both ways. Roles are of the agency whose host is called; everybody includes who is not signed in. Where a service shows staff more than the public, or a step needs a second person, the service's `SERVICE.md` says so.
            """.formatted(command));
        var services = new TreeMap<String, List<Operation>>();
        description.operations().stream()
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::verb))
                .forEach(operation -> services.computeIfAbsent(operation.service(), name -> new ArrayList<>())
                        .add(operation));
        services.forEach((service, operations) -> {
            page.append("\n## ").append(service).append("\n\n| call | who |\n|---|---|\n");
            operations.forEach(operation -> page.append("| `%s` | %s |\n".formatted(operation.name(), who(operation))));
        });
        return page.toString();
    }

    private static String who(Operation operation) {
        if (operation.isOpen()) {
            return EVERYBODY;
        }
        List<String> allowed = ROLES.stream().filter(operation::letsIn).toList();
        return allowed.equals(ROLES) ? ALL_STAFF : String.join(", ", allowed);
    }

    /** Who may, by the name of the operation, as the page has it; absent where everybody may. */
    public static Map<String, Optional<List<String>>> read(String page) {
        var table = new LinkedHashMap<String, Optional<List<String>>>();
        page.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] cells = line.split(" \\| ", -1);
            String who = cells[1].replace(" |", "");
            table.put(
                    cells[0].substring(3, cells[0].length() - 1),
                    switch (who) {
                        case EVERYBODY -> Optional.empty();
                        case ALL_STAFF -> Optional.of(ROLES);
                        default -> Optional.of(List.of(who.split(", ", -1)));
                    });
        });
        return table;
    }
}
