package org.prongsai.support.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call reach a controller's method only if the method says so; what says nothing is closed. */
final class AccessInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(OpenToAll.class)) {
            OnlyFor allowed = method.getMethodAnnotation(OnlyFor.class);
            Caller caller = CallerArgumentResolver.current();
            if (caller.isAnonymous()) {
                // a login might help; who has one and is refused has the wrong role
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                throw new ProblemException(ProblemType.UNAUTHENTICATED);
            }
            if (allowed == null || !caller.hasAny(allowed.value())) {
                throw new ProblemException(ProblemType.FORBIDDEN);
            }
        }
        return true;
    }
}
