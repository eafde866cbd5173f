package io.showroom.staff.read;

import io.showroom.screen.read.Screen;
import org.springframework.web.bind.annotation.GetMapping;

/** Page to change one's own password; users with a temporary one are redirected here. */
@Screen
class PasswordPage {

    @GetMapping("/password")
    String password() {
        return "staff/password";
    }
}
