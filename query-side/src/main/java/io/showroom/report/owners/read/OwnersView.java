package io.showroom.report.owners.read;

import io.showroom.report.read.By;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/** What the page of the owner base shows. */
final class OwnersView {

    private static final int SOON = 60;

    private OwnersView() {}

    static Map<String, @Nullable Object> of(OwnersQuestion question, OwnersAnswer answer, ReportView view) {
        int page = Math.min(question.page(), question.lastPage(answer));
        return Map.of(
                "owners", answer,
                "sums", sums(question, answer, view.say()),
                "rows",
                        new PageImpl<>(
                                answer.rows(),
                                PageRequest.of(page, question.most()),
                                answer.total().held()),
                "kinds", OwnerKind.values(),
                "customers", CarHolder.values(),
                "today", view.today(),
                "soon", view.today().plusDays(SOON));
    }

    private static List<Named> sums(OwnersQuestion question, OwnersAnswer answer, Say say) {
        ReportTexts texts = new ReportTexts(say);
        List<Named> sums = new ArrayList<>();
        if (question.asked().consultant() == null) {
            texts.ordered(By.CONSULTANT, answer.groups(), OwnersAnswer.Group::key)
                    .forEach(group ->
                            sums.add(new Named(group.key(), texts.name(By.CONSULTANT, group.key()), group.sums())));
        }
        sums.add(new Named(null, say.text("form.total"), answer.total()));
        return sums;
    }

    /** Sums of a consultant, with the name to show; the total has no key. */
    public record Named(@Nullable String key, String name, OwnerSums sums) {}
}
