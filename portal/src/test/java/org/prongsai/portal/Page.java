package org.prongsai.portal;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as it came to the reader. */
record Page(HttpResponse<String> response, Document html) {

    static Page of(HttpResponse<String> response) {
        return new Page(response, Jsoup.parse(response.body(), response.uri().toString()));
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String text() {
        return html.text();
    }

    String heading() {
        return one("h1").text();
    }

    String language() {
        return one("html").attr("lang");
    }

    /** What stands in the field of that name. */
    String value(String name) {
        Element field = one("[name=" + name + "]");
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    Element one(String selector) {
        return html.expectFirst(selector);
    }
}
