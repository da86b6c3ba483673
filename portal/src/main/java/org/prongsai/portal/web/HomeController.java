package org.prongsai.portal.web;

import org.prongsai.support.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    @OpenToAll
    @GetMapping("/")
    String home() {
        return "home";
    }
}
