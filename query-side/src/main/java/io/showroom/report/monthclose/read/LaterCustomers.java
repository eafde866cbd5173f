package io.showroom.report.monthclose.read;

import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.staff.SignedIn;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells pages whom the later entries of a closed month are about, as far as their reader may know them. */
@Component("laterCustomers")
public class LaterCustomers {

    /** So many entries a page lists. */
    static final int LISTED = 50;

    private final CustomerReferences mentions;

    LaterCustomers(CustomerReferences mentions) {
        this.mentions = mentions;
    }

    /** The customers of the entries that a page lists, by their identifiers. */
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
