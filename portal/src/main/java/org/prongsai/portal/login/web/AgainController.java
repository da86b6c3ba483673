package org.prongsai.portal.login.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sees whose form the gate does not let in: nothing that they typed is lost. */
@Controller
class AgainController {

    static final String PATH = "/staff/again";
    static final String FOREIGN = AgainController.class.getName();

    /** A field of a form, as it was sent. */
    record Typed(String name, String value) {}

    @OpenToAll
    @RequestMapping(PATH)
    ModelAndView again(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean foreign = request.getAttribute(FOREIGN) != null;
        String action = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        boolean mayBeSentAgain = !foreign && !action.endsWith("/logout");
        return new ModelAndView("staff/again", foreign ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED)
                .addObject("foreign", foreign)
                .addObject("action", mayBeSentAgain ? action : null)
                .addObject("typed", typed(request));
    }

    private static List<Typed> typed(HttpServletRequest request) {
        List<Typed> typed = new ArrayList<>();
        request.getParameterMap()
                .forEach((name, values) -> Arrays.stream(values)
                        .filter(value -> !name.equals("lang"))
                        .forEach(value -> typed.add(new Typed(name, value))));
        return typed;
    }
}
