package org.prongsai.portal.services.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.prongsai.portal.services.Edge;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.services.StaffServices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.restclient.autoconfigure.RestClientBuilderConfigurer;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.client.loadbalancer.LoadBalanced;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class ServiceCallConfiguration {

    @Bean
    @LoadBalanced
    RestClient.Builder serviceClient(RestClientBuilderConfigurer configurer, ServiceCallProperties limits) {
        return client(configurer, limits, limits.answerWithin());
    }

    @Bean
    StaffServices staffServices(
            RestClientBuilderConfigurer configurer,
            ServiceCallProperties limits,
            CircuitBreakerFactory<?, ?> breakers,
            @Value("${prongsai.login.gateway}") URI gateway) {
        RestClient client = client(configurer, limits, limits.answerWithin()).build();
        RestClient files = client(configurer, limits, limits.fileWithin()).build();
        return new HttpStaffServices(client, files, gateway, breakers);
    }

    @Bean
    Edge edge(
            RestClientBuilderConfigurer configurer,
            ServiceCallProperties limits,
            CircuitBreakerFactory<?, ?> breakers,
            @Value("${prongsai.login.gateway}") URI gateway) {
        return new HttpEdge(client(configurer, limits, limits.answerWithin()).build(), gateway, breakers);
    }

    /** A client without interceptors, which would keep the body, and that writes it on the thread that calls. */
    @Bean
    Uploads uploads(
            RestClientBuilderConfigurer configurer,
            ServiceCallProperties limits,
            LoadBalancerClient instances,
            CircuitBreakerRegistry breakers) {
        HttpClientSettings settings = HttpClientSettings.defaults()
                .withConnectTimeout(limits.connectWithin())
                .withReadTimeout(limits.uploadAnswerWithin());
        RestClient client = configurer
                .configure(RestClient.builder())
                .requestFactory(ClientHttpRequestFactoryBuilder.simple().build(settings))
                .build();
        return new Uploads(client, instances, breakers, breaker(limits));
    }

    private static RestClient.Builder client(
            RestClientBuilderConfigurer configurer, ServiceCallProperties limits, Duration answerWithin) {
        HttpClientSettings settings = HttpClientSettings.defaults()
                .withConnectTimeout(limits.connectWithin())
                .withReadTimeout(answerWithin);
        // HTTP/1.1 at once: over plain HTTP the client would offer an upgrade to HTTP/2 with every first request.
        var requests = ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client ->
                        client.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER));
        return configurer.configure(RestClient.builder()).requestFactory(requests.build(settings));
    }

    /** A window of ten calls: a page asks little, and a service that is down shall be noticed within a few of them. */
    private static CircuitBreakerConfig breaker(ServiceCallProperties limits) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(limits.restAfterFailures())
                .permittedNumberOfCallsInHalfOpenState(2)
                .build();
    }

    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> limitsOfServiceCalls(ServiceCallProperties limits) {
        CircuitBreakerConfig breaker = breaker(limits);
        TimeLimiterConfig limiter =
                TimeLimiterConfig.custom().timeoutDuration(limits.timeLimit()).build();
        return factory -> {
            // Waiting happens on virtual threads, and the trace goes along with the call.
            factory.configureExecutorService(ContextExecutorService.wrap(
                    Executors.newVirtualThreadPerTaskExecutor(),
                    ContextSnapshotFactory.builder().build()::captureAll));
            factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                    .circuitBreakerConfig(breaker)
                    .build());
            // The factory takes time limits from its registry, by name, and those of its own configuration not at all.
            for (ServiceName service : ServiceName.values()) {
                factory.getTimeLimiterRegistry().addConfiguration(service.id(), limiter);
                factory.getTimeLimiterRegistry().addConfiguration(HttpStaffServices.breaker(service), limiter);
            }
            factory.getTimeLimiterRegistry().addConfiguration("issuer", limiter);
            factory.getTimeLimiterRegistry().addConfiguration(HttpEdge.BREAKER, limiter);
        };
    }
}
