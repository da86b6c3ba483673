package org.prongsai.support.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call reach a controller's method only if the method says so; what says nothing is closed. */
final class AccessInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(OpenToAll.class)) {
            OnlyFor allowed = method.getMethodAnnotation(OnlyFor.class);
            Role role = CallerArgumentResolver.current().role();
            if (allowed == null || Arrays.stream(allowed.value()).noneMatch(role::equals)) {
                throw new ProblemException(ProblemType.FORBIDDEN);
            }
        }
        return true;
    }
}
