package org.prongsai.embedded.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.prongsai.embedded.process.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts the demo's files through the gateway, in the order of their numbers. */
public final class DemoLoader {

    private static final int PROGRESS_EVERY = 25;

    /** One file: {@code demo/<agency>/<number>-<name>.json}. */
    record Demo(List<Call> requests) {}

    private final DemoCalls calls;
    private final Consumer<String> tell;

    public DemoLoader(HttpClient http, URI gateway, StaffTokens tokens, Consumer<String> tell) {
        this.calls = new DemoCalls(http, gateway, tokens);
        this.tell = tell;
    }

    public void load(Path demo, List<Agency> agencies) {
        for (Agency agency : agencies) {
            for (Path file : files(demo.resolve(agency.id()))) {
                load(agency, file);
            }
        }
    }

    /** Who can sign in, before anything else: what staff do needs staff. */
    public void loadAccounts(Path demo, List<Agency> agencies, String firstAdminCode) {
        JsonMapper json = JsonMapper.shared();
        for (Agency agency : agencies) {
            DemoAccounts.of(demo, agency).ifPresent(accounts -> {
                String place = agency.id() + "/" + DemoAccounts.FILE;
                JsonNode first = json.valueToTree(accounts.first(firstAdminCode));
                send(agency, new Call("POST", "/api/accounts/first", null, first), place + "#admin");
                for (DemoAccounts.Account account : accounts.accounts()) {
                    JsonNode body = json.valueToTree(account);
                    send(agency, new Call("POST", "/api/accounts", "admin", body), place + "#" + account.loginName());
                }
                tell.accept(
                        "demo %s: %d logins".formatted(place, accounts.logins().size()));
            });
        }
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9].*\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Agency agency, Path file) {
        String name = agency.id() + "/" + file.getFileName();
        List<Call> requests =
                JsonMapper.shared().readValue(file.toFile(), Demo.class).requests();
        for (int i = 0; i < requests.size(); i++) {
            send(agency, requests.get(i), name + "#" + i);
            if ((i + 1) % PROGRESS_EVERY == 0 && i + 1 < requests.size()) {
                tell.accept("demo %s: %d of %d".formatted(name, i + 1, requests.size()));
            }
        }
        tell.accept("demo %s: %d loaded".formatted(name, requests.size()));
    }

    private void send(Agency agency, Call call, String place) {
        try {
            calls.send(agency, call, place);
        } catch (CallRefused refused) {
            throw new CannotStart(String.valueOf(refused.getMessage()));
        }
    }
}
