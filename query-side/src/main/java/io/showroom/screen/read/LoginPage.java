package io.showroom.screen.read;

import org.springframework.web.bind.annotation.GetMapping;

/** The page that asks for user and password; Spring Security answers what it posts. */
@Screen
class LoginPage {

    @GetMapping("/login")
    String login() {
        return "screen/login";
    }
}
