package org.prongsai.portal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A browser of a member of staff: it comes through the gateway, keeps cookies, and follows where it is sent. */
final class DeskBrowser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String authority;
    private final int port;
    final Map<String, String> cookies = new HashMap<>();

    DeskBrowser(String host, int port) {
        this.authority = host + ":" + port;
        this.port = port;
    }

    /** Opens a page and follows redirects, as many as a login needs. */
    Page open(String path) {
        Page page = get(path);
        for (int hop = 0; hop < 8 && page.status() / 100 == 3; hop++) {
            page = get(inside(page.header("Location")));
        }
        return page;
    }

    Page get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form as it stands on a page, with other values in some fields; what comes back is not followed. */
    Page submit(Element form, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]:not([type=checkbox]), textarea[name], select[name]")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.tagName().equals("textarea")
                                ? field.text()
                                : field.tagName().equals("select")
                                        ? field.select("option[selected]").attr("value")
                                        : field.attr("value")));
        fields.putAll(typed);
        return post(form.attr("action"), fields);
    }

    Page post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String inside(String location) {
        URI address = URI.create(location);
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", authority)
                .header("Accept-Language", "th");
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return Page.of(response);
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
