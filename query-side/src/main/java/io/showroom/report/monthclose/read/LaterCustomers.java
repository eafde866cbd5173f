package io.showroom.report.monthclose.read;

import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.staff.SignedIn;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Resolves the customers of a closed month's later entries for pages, as far as the logged-in reader may see them. */
@Component("laterCustomers")
public class LaterCustomers {

    /** The number of entries that a page lists. */
    static final int LISTED = 50;

    private final CustomerReferences mentions;

    LaterCustomers(CustomerReferences mentions) {
        this.mentions = mentions;
    }

    /** Returns the customers of the entries that a page lists, by prospect id; empty without a login. */
    public Map<String, CustomerReference> of(ClosedFigures closed) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof SignedIn reader
                ? mentions.of(
                        closed.entries().stream()
                                .limit(LISTED)
                                .map(LaterEntry::prospectId)
                                .distinct()
                                .toList(),
                        reader.actor())
                : Map.of();
    }
}
