package io.showroom.audit.home.read;

import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import org.springframework.ui.Model;

/**
 * A section of the auditor's home page. Each bean of this type is shown there, in the order of its
 * {@link org.springframework.core.annotation.Order}.
 */
public interface AuditHomePart {

    /** Returns the template that contains the fragment {@code part}. */
    String template();

    /**
     * Adds the attributes of the fragment to the model.
     *
     * @param format formats in the reader's language
     * @param actor the reader: an auditor or an administrator
     * @param model the page's model
     */
    void show(ViewFormat format, Actor actor, Model model);
}
