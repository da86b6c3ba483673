package org.prongsai.portal.complaints.web;

import org.prongsai.portal.complaints.web.StatusPages.Told;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following a complaint by its receipt code, which travels in the body only. */
@Controller
@RequestMapping("/complaints/status")
class StatusController {

    private final StatusPages pages;

    StatusController(StatusPages pages) {
        this.pages = pages;
    }

    @OpenToAll
    @GetMapping
    ModelAndView ask() {
        return pages.ask();
    }

    /** For who comes back to the address of a form without having sent it. */
    @OpenToAll
    @GetMapping({"/messages", "/attachments", "/withdraw", "/reopen", "/rating"})
    String back() {
        return "redirect:/complaints/status";
    }

    @OpenToAll
    @PostMapping
    ModelAndView show(@RequestParam(defaultValue = "") String receiptCode) {
        String code = receiptCode.strip();
        return code.isEmpty() ? pages.ask(code, HttpStatus.BAD_REQUEST, "empty") : pages.show(code, Told.nothing());
    }
}
