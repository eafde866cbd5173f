package io.showroom.audit.access.read;

import io.showroom.prospect.read.Visibility;
import io.showroom.screen.read.InShell;
import io.showroom.staff.SignedIn;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells pages whether files taken out by who looks at them hold whole phone numbers, so that they ask why. */
@ControllerAdvice(annotations = InShell.class)
class AsksReason {

    @ModelAttribute("asksReason")
    boolean asksReason(@Nullable Principal principal) {
        return principal instanceof Authentication login
                && login.getPrincipal() instanceof SignedIn signedIn
                && Visibility.seesPhones(signedIn.actor());
    }
}
