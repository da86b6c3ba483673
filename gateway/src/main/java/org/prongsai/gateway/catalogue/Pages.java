package org.prongsai.gateway.catalogue;

import org.springframework.web.util.HtmlUtils;

/** The frame of the gateway's own plain pages. */
final class Pages {
    private Pages() {}

    static String page(String language, String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" type="image/svg+xml" href="/images/mark.svg">
                <link rel="stylesheet" href="/api/style.css">
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(language, text(title), content);
    }

    static String text(String value) {
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }
}
