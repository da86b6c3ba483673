package org.prongsai.portal.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says in the site's own words what went wrong, and nothing of the inside. */
@Controller
class ErrorPages implements ErrorController {

    /** Statuses with words of their own; others of 4xx are told as 400, and of 5xx as 500. */
    private static final Set<Integer> TOLD = Set.of(400, 404, 405, 413, 429, 500, 503);

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody is sent here without a status; somebody who types the address finds no page.
        int status = code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        int told = TOLD.contains(status) ? status : status < 500 ? 400 : 500;
        ModelAndView page = new ModelAndView("error", HttpStatus.valueOf(status));
        page.addObject("told", told);
        return page;
    }
}
