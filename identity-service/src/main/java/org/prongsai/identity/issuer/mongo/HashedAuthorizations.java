package org.prongsai.identity.issuer.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.issuer.mongo.AuthorizationDocuments.Loaded;
import org.prongsai.identity.web.GatewayCallFilter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Codes, refresh tokens and ID tokens by their SHA-256, one document a login, so that they outlive this process and
 * whoever reads the database can use none of them. A write is filtered on the version that was read: of two who use the
 * same code or refresh token at once, one gets tokens.
 */
public final class HashedAuthorizations implements OAuth2AuthorizationService {

    private static final String COLLECTION = "authorizations";
    /** Two tabs of one browser may refresh at once; who comes later than this with a spent token stole it or was robbed. */
    private static final Duration SPENT_TOGETHER = Duration.ofSeconds(30);

    private static final String CODE = "code.hash";
    private static final String ACCESS = "access.hash";
    private static final String REFRESH = "refresh.hash";
    private static final String ID = "id.hash";
    private static final String SPENT = "spent.hash";

    private final MongoOperations mongo;
    private final AuthorizationDocuments documents;
    private final Clock clock;

    public HashedAuthorizations(MongoOperations mongo, RegisteredClientRepository clients, Clock clock) {
        this.mongo = mongo;
        this.documents = new AuthorizationDocuments(clients);
        this.clock = clock;
        var indexes = mongo.indexOps(COLLECTION);
        for (var field : List.of(CODE, ACCESS, REFRESH, ID, SPENT, "sweepAt")) {
            indexes.createIndex(new Index(field, Direction.ASC).sparse());
        }
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        var loaded = Optional.<Loaded>ofNullable(authorization.getAttribute(Loaded.NAME));
        var document = documents.write(authorization, agency(), loaded, clock.instant());
        if (loaded.isEmpty()) {
            insert(document);
            return;
        }
        var asRead = new Document("_id", authorization.getId())
                .append("version", loaded.get().version());
        if (mongo.getCollection(COLLECTION).replaceOne(asRead, document).getMatchedCount() != 1) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private void insert(Document document) {
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException twice) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        mongo.remove(byId(authorization.getId()), COLLECTION);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return read(byId(id), Map.of());
    }

    private BasicQuery byId(String id) {
        return new BasicQuery(new Document("_id", id).append("agency", agency()));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var hash = AuthorizationDocuments.hash(token);
        for (var field : fields(type)) {
            var found = read(
                    new BasicQuery(new Document("agency", agency()).append(field, hash)),
                    Map.of(field.substring(0, field.indexOf('.')), token));
            if (found != null) {
                return found;
            }
        }
        if (type != null && OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
            endIfStolen(hash);
        }
        return null;
    }

    private static List<String> fields(@Nullable OAuth2TokenType type) {
        if (type == null) {
            return List.of(REFRESH, ACCESS, CODE, ID);
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.CODE -> List.of(CODE);
            case OAuth2ParameterNames.ACCESS_TOKEN -> List.of(ACCESS);
            case OAuth2ParameterNames.REFRESH_TOKEN -> List.of(REFRESH);
            case OidcParameterNames.ID_TOKEN -> List.of(ID);
            default -> new ArrayList<>();
        };
    }

    private @Nullable OAuth2Authorization read(BasicQuery query, Map<String, String> given) {
        var document = mongo.findOne(query, Document.class, COLLECTION);
        return document == null ? null : documents.read(document, given);
    }

    /** Nobody knows which of the two who hold a login's tokens is its owner: it ends for both. */
    private void endIfStolen(String hash) {
        var query = new BasicQuery(new Document("agency", agency()).append(SPENT, hash));
        var document = mongo.findOne(query, Document.class, COLLECTION);
        if (document != null
                && document.getList("spent", Document.class).stream()
                        .filter(spent -> hash.equals(spent.getString("hash")))
                        .map(spent -> spent.getDate("at").toInstant())
                        .anyMatch(this::isLongAgo)) {
            mongo.remove(byId(document.getString("_id")), COLLECTION);
        }
    }

    private boolean isLongAgo(Instant spent) {
        return spent.plus(SPENT_TOGETHER).isBefore(clock.instant());
    }

    /** The embedded store has no documents that end by themselves. */
    @Scheduled(fixedDelayString = "${prongsai.identity.sweep:PT1H}")
    void sweep() {
        mongo.remove(
                new BasicQuery(new Document("sweepAt", new Document("$lt", Date.from(clock.instant())))), COLLECTION);
    }

    private static String agency() {
        return GatewayCallFilter.current().caller().agency().value();
    }
}
