package org.prongsai.identity.login.web;

import java.util.Arrays;
import java.util.Optional;

/** What the login page says above its form; in its address as a word of this list. */
enum LoginNotice {
    WRONG("wrong", "login.wrong"),
    TOO_MANY("wait", "login.too-many"),
    EXPIRED("expired", "login.again");

    private final String word;
    private final String key;

    LoginNotice(String word, String key) {
        this.word = word;
        this.key = key;
    }

    static Optional<LoginNotice> of(String word) {
        return Arrays.stream(values())
                .filter(notice -> notice.word.equals(word))
                .findFirst();
    }

    String key() {
        return key;
    }

    String page() {
        return "/identity/login?notice=" + word;
    }
}
