package io.showroom.staff.read;

import io.showroom.screen.read.Screen;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where everybody changes their own password; who has a temporary one is led here first. */
@Screen
class PasswordPage {

    @GetMapping("/password")
    String password() {
        return "staff/password";
    }
}
