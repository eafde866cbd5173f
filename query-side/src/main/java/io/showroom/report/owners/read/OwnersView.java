package io.showroom.report.owners.read;

import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/** The page model of the owner base. */
final class OwnersView {

    private static final int SOON = 60;

    private OwnersView() {}

    static Map<String, @Nullable Object> of(OwnersQuestion question, OwnersAnswer answer, ReportView view) {
        int page = Math.min(question.page(), question.lastPage(answer));
        return Map.of(
                "owners", answer,
                "sums", sums(question, answer, view.format()),
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

    private static List<NamedSums> sums(OwnersQuestion question, OwnersAnswer answer, ViewFormat format) {
        ReportTexts texts = new ReportTexts(format);
        List<NamedSums> sums = new ArrayList<>();
        if (question.scope().consultant() == null) {
            texts.ordered(Breakdown.CONSULTANT, answer.groups(), OwnersAnswer.Group::key)
                    .forEach(group -> sums.add(
                            new NamedSums(group.key(), texts.name(Breakdown.CONSULTANT, group.key()), group.sums())));
        }
        sums.add(new NamedSums(null, format.text("form.total"), answer.total()));
        return sums;
    }

    /** The sums of a consultant, with the name to show; the total's key is null. */
    public record NamedSums(@Nullable String key, String name, OwnerSums sums) {}
}
