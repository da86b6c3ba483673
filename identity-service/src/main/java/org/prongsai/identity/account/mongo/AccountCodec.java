package org.prongsai.identity.account.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.prongsai.identity.account.Account;
import org.prongsai.identity.account.Account.Made;
import org.prongsai.identity.account.Acting;
import org.prongsai.identity.account.Holding;
import org.prongsai.identity.account.Post;
import org.prongsai.support.aggregate.StateCodec;
import org.prongsai.support.security.Role;

/** An account as its document holds it, shape 1; nothing in it says whose it is. */
public final class AccountCodec implements StateCodec<Account> {

    @Override
    public Document write(Account account) {
        return switch (account) {
            case Account.Unmade() -> throw new IllegalArgumentException("nothing is stored before it is made");
            case Made made ->
                new Document("id", made.id())
                        .append("roles", codes(made.holding().roles()))
                        .append(
                                "posts",
                                made.holding().posts().stream()
                                        .map(AccountCodec::write)
                                        .toList())
                        .append(
                                "units",
                                made.holding().units().stream().sorted().toList())
                        .append(
                                "acting",
                                made.acting().stream().map(AccountCodec::write).toList())
                        .append("oneTimePassword", made.oneTimePassword())
                        .append("disabled", made.disabled())
                        .append("demo", made.demo())
                        .append("madeAt", Date.from(made.madeAt()));
        };
    }

    private static Document write(Post post) {
        return new Document("code", post.code()).append("titleTh", post.titleTh());
    }

    private static Document write(Acting acting) {
        return new Document("id", acting.id())
                .append("post", write(acting.post()))
                .append("roles", codes(acting.roles()))
                .append("from", acting.from().toString())
                .append("until", acting.until().toString());
    }

    private static List<String> codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).toList();
    }

    @Override
    public Account read(Document state) {
        return new Made(
                state.getString("id"),
                new Holding(
                        roles(state),
                        state.getList("posts", Document.class).stream()
                                .map(AccountCodec::post)
                                .toList(),
                        Set.copyOf(state.getList("units", String.class))),
                state.getList("acting", Document.class).stream()
                        .map(AccountCodec::acting)
                        .toList(),
                state.getBoolean("oneTimePassword"),
                state.getBoolean("disabled"),
                state.getBoolean("demo"),
                state.getDate("madeAt").toInstant());
    }

    private static Set<Role> roles(Document document) {
        return document.getList("roles", String.class).stream()
                .map(code -> Role.ofCode(code).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Post post(Document post) {
        return new Post(post.getString("code"), post.getString("titleTh"));
    }

    private static Acting acting(Document acting) {
        return new Acting(
                acting.getString("id"),
                post(acting.get("post", Document.class)),
                roles(acting),
                LocalDate.parse(acting.getString("from")),
                LocalDate.parse(acting.getString("until")));
    }

    @Override
    public Map<String, Object> lookup(Account account) {
        return account instanceof Made made
                ? Map.of("order", "%015d %s".formatted(made.madeAt().toEpochMilli(), made.id()))
                : Map.of();
    }
}
