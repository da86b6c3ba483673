package org.prongsai.acceptance.platform;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One platform with the demo for all tests of this JVM that ask for it; stopped after the last of them. Of the fictional
 * agency's year it has every tenth case; {@code -Dprongsai.demo-share=1} gives it the whole.
 */
public final class SharedPlatform implements ParameterResolver {

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
                                "scenarios", "--demo-share", System.getProperty("prongsai.demo-share", "10")),
                        Platform.class);
    }
}
