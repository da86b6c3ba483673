package org.prongsai.portal.disclosures.web;

import static org.prongsai.portal.services.ServiceName.INTEGRITY;

import org.prongsai.portal.disclosures.Disclosure;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Services;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What was published keeps its address; when it is withdrawn, a notice stands there. */
@Controller
class DisclosureController {

    private final Services services;

    DisclosureController(Services services) {
        this.services = services;
    }

    @OpenToAll
    @GetMapping("/disclosures/{id:disclosure-[a-z0-9-]{1,64}}")
    ModelAndView show(@PathVariable String id) {
        return switch (services.get(INTEGRITY, Disclosure.class, "/api/disclosures/{id}", id)) {
            case Answer.Given<Disclosure>(Disclosure disclosure) ->
                new ModelAndView("disclosure", "disclosure", disclosure);
            case Answer.Refused<Disclosure> refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Unavailable<Disclosure>() -> new ModelAndView("disclosure", HttpStatus.SERVICE_UNAVAILABLE);
        };
    }
}
