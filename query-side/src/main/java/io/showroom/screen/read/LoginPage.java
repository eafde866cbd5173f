package io.showroom.screen.read;

import io.showroom.web.read.DeclaresParameters;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that asks for user and password; Spring Security answers what it posts. */
@Screen
@DeclaresParameters({"error", "locked", "changed", "logout"})
class LoginPage {

    @GetMapping("/login")
    String login() {
        return "screen/login";
    }
}
