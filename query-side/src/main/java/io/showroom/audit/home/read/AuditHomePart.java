package io.showroom.audit.home.read;

import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import org.springframework.ui.Model;

/**
 * A part of the auditor's home. Each bean of this type shows itself there, in the place of its
 * {@link org.springframework.core.annotation.Order}.
 */
public interface AuditHomePart {

    /** The template that holds it, as the fragment {@code part}. */
    String template();

    /**
     * Puts what the fragment shows into the model.
     *
     * @param format speaks the reader's language
     * @param actor who looks: an auditor or an administrator
     * @param model the page's model
     */
    void show(ViewFormat format, Actor actor, Model model);
}
