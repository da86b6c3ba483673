package org.prongsai.acceptance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody's browser at an agency's pages: it keeps cookies and follows redirects to the same host. */
public final class Visitor {

    private static final int MOST_REDIRECTS = 10;

    private final Caller caller;
    private final Map<String, String> cookies = new TreeMap<>();

    public Visitor(Agency agency) {
        this.caller = agency.anybody().with("Accept", "text/html");
    }

    public Answer get(String address) {
        return arrive(keeping().get(address));
    }

    /** Sends a page's form with what it holds already, and this typed into it. */
    public Answer submit(Document page, Map<String, String> typed) {
        Element form = page.expectFirst("main form[method=post]");
        var fields = new HashMap<String, String>();
        form.select("input[type=hidden]").forEach(hidden -> fields.put(hidden.attr("name"), hidden.attr("value")));
        fields.putAll(typed);
        return arrive(keeping().submit(form.attr("action"), fields));
    }

    /** Signs in at the desk, and is where that leads. */
    public Answer signIn(String name, String password) {
        Document login = page(get("/staff/login"));
        return submit(login, Map.of("username", name, "password", password));
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public static Document page(Answer answer) {
        return Jsoup.parse(answer.text());
    }

    private Caller keeping() {
        return cookies.isEmpty()
                ? caller
                : caller.with(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private Answer arrive(Answer first) {
        Answer answer = first;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            String location = answer.header("Location");
            if (location.isEmpty()) {
                return answer;
            }
            URI target = URI.create(location);
            assertThat(target.getAuthority()).isIn(null, caller.headers().get("Host"));
            answer = keeping()
                    .get(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
        }
        throw new AssertionError("redirected for ever");
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
