package org.prongsai.gateway.upstream;

import java.util.List;
import org.prongsai.gateway.caller.InternalTokenFilter;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Which service answers which address. What is no service's is a page of the portal. */
@Configuration(proxyBeanMethods = false)
public class Routes {
    public static final String COMPLAINT_SERVICE = "complaint-service";
    public static final String ESERVICE_SERVICE = "eservice-service";
    public static final String INTEGRITY_SERVICE = "integrity-service";
    public static final String REPORTING_SERVICE = "reporting-service";
    private static final String PORTAL = "portal";

    /** Those with an API, in the order in which it is described. */
    public static final List<String> SERVICES =
            List.of(COMPLAINT_SERVICE, ESERVICE_SERVICE, INTEGRITY_SERVICE, REPORTING_SERVICE);

    /** The portal asks the services for its pages in the caller's name. */
    private static final List<String> PORTAL_AUDIENCE =
            List.of(PORTAL, COMPLAINT_SERVICE, ESERVICE_SERVICE, INTEGRITY_SERVICE, REPORTING_SERVICE);

    @Bean
    RouteLocator serviceRoutes(RouteLocatorBuilder builder) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        api(
                routes,
                COMPLAINT_SERVICE,
                "/api/complaints/**",
                "/api/questions/**",
                "/api/categories",
                "/api/audit/complaints");
        api(routes, ESERVICE_SERVICE, "/api/services/**", "/api/service-requests/**", "/api/audit/eservice");
        api(routes, INTEGRITY_SERVICE, "/api/measures/**", "/api/disclosures/**", "/api/news", "/api/audit/integrity");
        api(routes, REPORTING_SERVICE, "/api/reports/**", "/api/projections/**", "/api/parked-events/**");
        return routes.route(
                        "no-such-api",
                        route -> route.path("/api/**")
                                .filters(filters -> filters.filter(
                                        (exchange, chain) -> Mono.error(new ProblemException(ProblemType.NOT_FOUND))))
                                .uri("no://service"))
                .route(
                        PORTAL,
                        route -> route.path("/**")
                                .metadata(InternalTokenFilter.AUDIENCE, PORTAL_AUDIENCE)
                                .uri("lb://" + PORTAL))
                .build();
    }

    private static void api(RouteLocatorBuilder.Builder routes, String service, String... paths) {
        routes.route(
                service,
                route -> route.path(paths)
                        .metadata(InternalTokenFilter.AUDIENCE, List.of(service))
                        .uri("lb://" + service));
    }
}
