package org.prongsai.portal.login.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before the desk, and gives its controllers {@link Session} and {@link Place} as parameters. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Gate gate;

    GateConfiguration(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns("/staff", "/staff/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Session.class || parameter.getParameterType() == Place.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == Place.class
                ? Here.place()
                : Gate.session(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
