package org.prongsai.identity.issuer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.identity.account.Acting;
import org.prongsai.identity.account.Post;
import org.prongsai.identity.account.ReadAccounts.Known;
import org.prongsai.support.security.Role;

/** What an access token and an ID token say of an account on a day. */
public record Entitlement(Known known, LocalDate day) {

    /** Whom access tokens are for: the platform. */
    public static final String AUDIENCE = "prongsai";

    public boolean isEmpty() {
        return known.account().rolesOn(day).isEmpty();
    }

    /** Codes alone: a token travels, and titles can be looked up. */
    public Map<String, Object> accessClaims() {
        var account = known.account();
        var claims = new TreeMap<String, Object>();
        claims.put("agency", known.id().agency().value());
        claims.put(
                "roles", account.rolesOn(day).stream().sorted().map(Role::code).toList());
        claims.put("units", account.holding().units().stream().sorted().toList());
        claims.put("posts", account.holding().posts().stream().map(Post::code).toList());
        claims.put("acting_for", actingFor());
        return claims;
    }

    private List<String> actingFor() {
        return known.account().actingOn(day).stream()
                .map(acting -> acting.post().code())
                .distinct()
                .toList();
    }

    /** For the desk's header: the ID token stays between this service and the portal. */
    public Map<String, Object> idClaims() {
        var claims = new TreeMap<String, Object>();
        claims.put("agency", known.id().agency().value());
        claims.put("name", known.displayName());
        claims.put("post_title", title());
        claims.put(
                "acting_titles",
                known.account().actingOn(day).stream()
                        .map(acting -> acting.post().titleTh())
                        .distinct()
                        .toList());
        return claims;
    }

    private String title() {
        return known.account().holding().posts().stream()
                .map(Post::titleTh)
                .findFirst()
                .orElse("");
    }

    /** A token does not outlive the day on which something that it says ends. */
    public Instant notAfter(Instant planned) {
        var endsToday =
                known.account().actingOn(day).stream().map(Acting::until).anyMatch(day::equals);
        var midnight = BangkokTime.startOf(day.plusDays(1));
        return endsToday && planned.isAfter(midnight) ? midnight : planned;
    }
}
