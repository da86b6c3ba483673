package org.prongsai.gateway.edge;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses complaints to an agency that is flooded from many addresses: its staff could read none of them, and the other
 * agencies of the platform go on.
 */
@Component
class AgencyLimitFilter extends DoorFilter {

    private final Map<String, Bucket> filings = new ConcurrentHashMap<>();
    private final EdgeProperties.RateLimit limit;
    private final Counter refused;

    AgencyLimitFilter(EdgeProperties properties, MeterRegistry meters) {
        this.limit = properties.rateLimit();
        this.refused = meters.counter("prongsai.gateway.rate.limited");
    }

    @Override
    public int getOrder() {
        return EdgeOrder.AGENCY_LIMIT;
    }

    @Override
    protected Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!Filings.isOne(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        String agency = exchange.getRequiredAttribute(EdgeOrder.AGENCY);
        ConsumptionProbe filing =
                filings.computeIfAbsent(agency, _ -> limit.filingsOfAgency()).tryConsumeAndReturnRemaining(1);
        if (filing.isConsumed()) {
            return chain.filter(exchange);
        }
        refused.increment();
        return TooOften.refuse(exchange, filing.getNanosToWaitForRefill());
    }
}
