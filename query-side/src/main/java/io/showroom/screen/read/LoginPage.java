package io.showroom.screen.read;

import io.showroom.web.read.DeclaresParameters;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page; its form is processed by Spring Security. */
@Screen
@DeclaresParameters({"error", "locked", "changed", "logout"})
class LoginPage {

    @GetMapping("/login")
    String login() {
        return "screen/login";
    }
}
