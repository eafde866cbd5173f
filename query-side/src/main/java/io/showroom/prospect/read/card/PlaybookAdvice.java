package io.showroom.prospect.read.card;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.PlaybookEntry;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the playbook of the store's grading scheme says where a contact is prepared (docs/domain.md, section 3). */
@Component
record PlaybookAdvice(Directory directory) {

    /**
     * The entries meant for a customer of this grade with this concern, the most closely looking first; none where no
     * contact is expected.
     *
     * @param day the store day of the contact
     */
    List<PlaybookEntry> on(Card card, LocalDate day) {
        String grade = card.grade() == null ? null : card.grade().code();
        return !card.status().followed()
                ? List.of()
                : directory.grading(card.store(), day).map(scheme -> directory.playbook(scheme.scheme())).stream()
                        .flatMap(List::stream)
                        .filter(entry -> entry.meantFor(grade, card.customer().concern()))
                        .toList();
    }
}
