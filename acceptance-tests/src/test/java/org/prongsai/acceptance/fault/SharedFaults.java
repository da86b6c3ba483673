package org.prongsai.acceptance.fault;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.prongsai.acceptance.platform.Platform;

/**
 * One platform that can be made to die at any point, for the faults that each leave it whole: what one of them has
 * survived, the next one has to keep. A start costs half a minute.
 */
final class SharedFaults implements ParameterResolver {

    /** All of a soak's complaints come from one address. */
    static final String MANY_COMPLAINTS = "gateway:prongsai.gateway.rate-limit.filings-burst=1000000";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(
                        Platform.class,
                        type -> Platform.start(
                                "faults",
                                "--short-demo",
                                "--crash-points",
                                "--instances",
                                "complaint-service=2",
                                "--set",
                                MANY_COMPLAINTS),
                        Platform.class);
    }
}
