package org.prongsai.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.prongsai.support.observability.Traces;
import org.prongsai.support.security.OpenToAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says in the site's own words what went wrong, and nothing of the inside. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** Statuses with words of their own; others of 4xx are told as 400, and of 5xx as 500. */
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

    @OpenToAll
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        int status = status(request);
        if (status >= 500 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            // Tomcat's own line is off: the text of an exception may quote what was typed.
            LOG.error("a page ended in {}", Traces.withoutMessages(failure));
        }
        int told = TOLD.contains(status) ? status : status < 500 ? 400 : 500;
        return new ModelAndView("error", HttpStatus.valueOf(status)).addObject("told", told);
    }

    private static int status(HttpServletRequest request) {
        // Nobody is sent here without a status; somebody who types the address finds no page.
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
    }
}
