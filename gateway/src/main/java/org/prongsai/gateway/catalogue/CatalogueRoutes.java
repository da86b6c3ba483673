package org.prongsai.gateway.catalogue;

import static org.springframework.web.reactive.function.server.RequestPredicates.headers;
import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The addresses that the gateway answers itself. */
@Configuration(proxyBeanMethods = false)
class CatalogueRoutes {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final CacheControl SOON_STALE = CacheControl.maxAge(Duration.ofMinutes(1));

    @Bean
    RouterFunction<ServerResponse> ownPages(ProblemCatalogue problems, ApiDocument api) {
        return RouterFunctions.route()
                .route(
                        reading("/problems").and(headers(CatalogueRoutes::asksForAPage)),
                        request -> ok().contentType(HTML).bodyValue(problems.page()))
                .route(
                        reading("/problems"),
                        request -> ok().contentType(MediaType.APPLICATION_JSON).bodyValue(problems.listing()))
                .route(
                        reading("/api/openapi.json"),
                        request -> api.merged()
                                .flatMap(document -> ok().contentType(MediaType.APPLICATION_JSON)
                                        .bodyValue(document)))
                .route(
                        reading("/api"),
                        request -> api.merged()
                                .flatMap(document -> ok().contentType(HTML).bodyValue(ApiPage.of(document))))
                .route(
                        reading("/api/style.css"),
                        request -> ok().contentType(MediaType.valueOf("text/css"))
                                .bodyValue(new ClassPathResource("style.css")))
                .build();
    }

    /** Browsers name HTML; programs that take anything get data. */
    private static boolean asksForAPage(ServerRequest.Headers headers) {
        return headers.accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    private static RequestPredicate reading(String path) {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(path));
    }

    private static ServerResponse.BodyBuilder ok() {
        return ServerResponse.ok().cacheControl(SOON_STALE).varyBy(HttpHeaders.ACCEPT);
    }
}
