package org.prongsai.portal.requests.web;

import static org.prongsai.portal.services.ServiceName.ESERVICE;

import org.prongsai.portal.requests.OfferedService;
import org.prongsai.portal.requests.OfferedServices;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Services;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue of services, and the page of each. */
@Controller
@RequestMapping("/services")
class OfferedServicesController {

    private final Services services;

    OfferedServicesController(Services services) {
        this.services = services;
    }

    @OpenToAll
    @GetMapping
    ModelAndView list() {
        Answer<OfferedServices> answer = services.get(ESERVICE, OfferedServices.class, "/api/services");
        return answer instanceof Answer.Given<OfferedServices>(OfferedServices offered)
                ? new ModelAndView("requests/services", "offered", offered)
                : new ModelAndView("requests/services", HttpStatus.SERVICE_UNAVAILABLE);
    }

    @OpenToAll
    @GetMapping("/{code:[a-z][a-z-]*}")
    ModelAndView one(@PathVariable String code) {
        return switch (services.get(ESERVICE, OfferedService.class, "/api/services/{code}", code)) {
            case Answer.Given<OfferedService>(OfferedService service) ->
                new ModelAndView("requests/service", "service", service);
            case Answer.Refused<OfferedService> refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Unavailable<OfferedService>() ->
                new ModelAndView("requests/service", HttpStatus.SERVICE_UNAVAILABLE);
        };
    }
}
