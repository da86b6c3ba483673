package org.prongsai.embedded.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who can sign in at an agency of the demo: {@code demo/<agency>/accounts.json}.
 *
 * @param admin the first administrator, who makes the others
 */
public record DemoAccounts(Admin admin, List<Account> accounts) {

    /** Not one of the files that hold calls. */
    static final String FILE = "accounts.json";

    public record Admin(String loginName, String displayName, Post post) {}

    public record Account(
            String loginName, String displayName, @Nullable String note, Holding holding) {}

    public record Holding(
            List<String> roles, List<Post> posts, @Nullable List<String> units) {}

    public record Post(String code, String titleTh) {}

    /** A line for whoever tries the demo. */
    public record Login(String name, String displayName, List<String> roles) {}

    /** Nothing where the agency has no such file. */
    public static Optional<DemoAccounts> of(Path demo, Agency agency) {
        Path file = demo.resolve(agency.id()).resolve(FILE);
        return Files.exists(file)
                ? Optional.of(JsonMapper.shared().readValue(file.toFile(), DemoAccounts.class))
                : Optional.empty();
    }

    public List<Login> logins() {
        return Stream.concat(
                        Stream.of(new Login(admin.loginName(), admin.displayName(), List.of("admin"))),
                        accounts.stream()
                                .map(account -> new Login(
                                        account.loginName(),
                                        account.displayName(),
                                        account.holding().roles())))
                .toList();
    }

    /** What makes the first administrator, for whoever knows the installation's code. */
    Map<String, Object> first(String code) {
        return Map.of(
                "code", code,
                "loginName", admin.loginName(),
                "displayName", admin.displayName(),
                "post", admin.post());
    }
}
