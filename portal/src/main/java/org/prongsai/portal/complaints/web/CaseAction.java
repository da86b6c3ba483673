package org.prongsai.portal.complaints.web;

import java.util.Map;

/** What who holds the receipt code may do with a case; each is a form of the status page. */
enum CaseAction {
    MESSAGE("message", "messages"),
    ATTACH("attach", "attachments"),
    WITHDRAW("withdraw", "withdrawals"),
    REOPEN("reopen", "reopenings"),
    RATE("rate", "ratings");

    private final String code;
    private final String collection;

    CaseAction(String code, String collection) {
        this.code = code;
        this.collection = collection;
    }

    /** As the service lists it among the actions of a case, and as the words about it are named. */
    public String code() {
        return code;
    }

    String path() {
        return "/api/complaints/" + collection;
    }

    /** The fields of its form, with their names at the service; no other form of the page has one of the same name. */
    Map<String, String> fields() {
        return switch (this) {
            case MESSAGE -> Map.of("text", "text");
            case ATTACH -> Map.of("file", "file");
            case WITHDRAW -> Map.of("withdrawReason", "reason");
            case REOPEN -> Map.of("reopenReason", "reason");
            case RATE -> Map.of("stars", "stars", "ratingReason", "reason");
        };
    }
}
