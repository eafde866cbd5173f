package io.showroom.audit.access.read;

import io.showroom.prospect.read.Visibility;
import io.showroom.screen.read.InShell;
import io.showroom.staff.Actor;
import io.showroom.staff.read.ActorArgument;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Model attribute for pages: whether files exported by this user hold whole phone numbers, so that the page prompts for
 * a reason.
 */
@ControllerAdvice(annotations = InShell.class)
class ReasonRequirement {

    @ModelAttribute("asksReason")
    boolean asksReason(@Nullable Principal principal) {
        Actor actor = ActorArgument.of(principal);
        return actor != null && Visibility.seesPhones(actor);
    }
}
