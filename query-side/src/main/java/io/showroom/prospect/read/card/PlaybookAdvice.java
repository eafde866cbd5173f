package io.showroom.prospect.read.card;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.PlaybookEntry;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Playbook of the store's grading scheme for the preparation of a contact (docs/domain.md, section 3). */
@Component
record PlaybookAdvice(Directory directory) {

    /**
     * Returns the entries for a customer's grade and concern, the most specific first; empty if no contact is expected.
     *
     * @param day store day of the contact
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
