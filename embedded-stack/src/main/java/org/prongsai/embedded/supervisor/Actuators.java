package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services say of the events that they still have to send or have taken in. */
record Actuators(HttpClient http, List<List<URI>> senders, List<List<URI>> receivers) {

    /** @param complete every service was heard */
    record Flow(boolean complete, Status.Outbox outbox, List<Status.Consumer> consumers, List<Status.Head> heads) {}

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    Flow read() {
        boolean complete = true;
        long pending = 0;
        long oldest = 0;
        Map<String, Long> journal = new TreeMap<>();
        for (List<URI> instances : senders) {
            // its instances share one database: any of them tells all
            Optional<JsonNode> outbox = instances.stream()
                    .map(instance -> get(instance.resolve("/actuator/outbox")))
                    .flatMap(Optional::stream)
                    .findFirst();
            complete &= outbox.isPresent();
            if (outbox.isPresent()) {
                pending += outbox.get().path("pending").asLong(0);
                oldest = Math.max(oldest, outbox.get().path("oldestSeconds").asLong(0));
                add(journal, outbox.get().path("journal"));
            }
        }
        List<JsonNode> receptions = new ArrayList<>();
        for (URI instance : receivers.stream().flatMap(Collection::stream).toList()) {
            Optional<JsonNode> reception = get(instance.resolve("/actuator/consumers"));
            complete &= reception.isPresent();
            reception.ifPresent(receptions::add);
        }
        return new Flow(
                complete, new Status.Outbox(pending, oldest), consumers(receptions), heads(journal, receptions));
    }

    private static void add(Map<String, Long> counts, JsonNode more) {
        more.properties()
                .forEach(entry -> counts.merge(entry.getKey(), entry.getValue().asLong(0), Long::sum));
    }

    /** Each instance is behind in partitions of its own; parked events lie where all of them see them. */
    static List<Status.Consumer> consumers(List<JsonNode> receptions) {
        Map<String, Status.Consumer> byName = new TreeMap<>();
        for (JsonNode reception : receptions) {
            for (JsonNode consumer : reception.path("consumers")) {
                var read = new Status.Consumer(
                        consumer.path("name").asString(""),
                        consumer.path("lag").asLong(0),
                        consumer.path("parked").asLong(0));
                byName.merge(
                        read.name(),
                        read,
                        (a, b) -> new Status.Consumer(a.name(), a.lag() + b.lag(), Math.max(a.parked(), b.parked())));
            }
        }
        return List.copyOf(byName.values());
    }

    static List<Status.Head> heads(Map<String, Long> journal, List<JsonNode> receptions) {
        Map<String, Map<String, Long>> applied = new TreeMap<>();
        for (JsonNode reception : receptions) {
            reception.path("applied").properties().forEach(projection -> {
                Map<String, Long> topics = applied.computeIfAbsent(projection.getKey(), _ -> new TreeMap<>());
                projection
                        .getValue()
                        .properties()
                        .forEach(topic ->
                                topics.merge(topic.getKey(), topic.getValue().asLong(0), Math::max));
            });
        }
        List<Status.Head> heads = new ArrayList<>();
        applied.forEach((projection, topics) -> topics.forEach((topic, count) ->
                heads.add(new Status.Head(topic, journal.getOrDefault(topic, 0L), projection, count))));
        return heads;
    }

    /** What each projection is doing; empty while no instance of its service answers. */
    List<JsonNode> projections() {
        return ofReceivers(receiver -> get(receiver.resolve("/actuator/projections")))
                .flatMap(answer -> answer.path("projections").valueStream())
                .toList();
    }

    /** Begins to build every projection anew beside the live one, or finds it being built: generation by name. */
    Map<String, Integer> rebuild() {
        Map<String, Integer> begun = new TreeMap<>();
        for (JsonNode projection : projections()) {
            String name = projection.path("name").asString();
            ofReceivers(receiver -> post(receiver.resolve("/actuator/projections/" + name)))
                    .forEach(answer -> begun.put(name, answer.path("generation").asInt()));
        }
        return begun;
    }

    /** The instances of a service agree on its projections, so the first that answers speaks for all. */
    private Stream<JsonNode> ofReceivers(Function<URI, Optional<JsonNode>> question) {
        return receivers.stream()
                .flatMap(instances -> instances.stream()
                        .map(question)
                        .flatMap(Optional::stream)
                        .limit(1));
    }

    private Optional<JsonNode> get(URI address) {
        return ask(HttpRequest.newBuilder(address).GET());
    }

    private Optional<JsonNode> post(URI address) {
        return ask(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private Optional<JsonNode> ask(HttpRequest.Builder request) {
        try {
            var response = http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? Optional.of(JsonMapper.shared().readTree(response.body()))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
