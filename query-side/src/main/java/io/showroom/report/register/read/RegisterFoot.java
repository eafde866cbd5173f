package io.showroom.report.register.read;

import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the foot of the register for print and XLSX: the sums of the page, as lines of text. */
final class RegisterFoot {

    private static final String NONE = "none";

    /** The number of sums that fit into a line of the sheet. */
    private static final int IN_A_LINE = 3;

    private RegisterFoot() {}

    static List<String> lines(RegisterTotals totals, RegisterSummary summary, ViewFormat format) {
        List<String> foot = new ArrayList<>();
        foot.add(format.text(
                "visits.form.sums",
                totals.visits(),
                totals.calls(),
                totals.leads(),
                totals.first(),
                totals.captured(),
                totals.testDrives(),
                totals.persons()));
        RegisterSummary.Invitation invitation = summary.invitation();
        foot.add(format.text(
                "visits.form.invitation",
                invitation.calls(),
                invitation.invited(),
                invitation.came(),
                format.rate(invitation.rate())));
        summary.consultants().forEach(one -> foot.add(received(one, format)));
        add("visits.stay", summary.stayByGrade(), one -> stay(one, format), foot, format);
        add("visits.interest", summary.models(), one -> interest(one, format), foot, format);
        add("visits.bySource", summary.sources(), one -> brought(one, format), foot, format);
        return foot;
    }

    private static <T> void add(
            String title, List<T> sums, Function<T, String> words, List<String> foot, ViewFormat format) {
        for (int from = 0; from < sums.size(); from += IN_A_LINE) {
            foot.add(format.text(
                    "visits.form.group",
                    format.text(title),
                    sums.subList(from, Math.min(from + IN_A_LINE, sums.size())).stream()
                            .map(words)
                            .collect(Collectors.joining(format.text("visits.form.between")))));
        }
    }

    private static String received(RegisterSummary.ReceivedByConsultant one, ViewFormat format) {
        return format.text(
                "visits.form.received",
                one.consultant().equals(NONE) ? format.text("visits.nobody") : format.staff(one.consultant()),
                one.visits(),
                one.first(),
                one.captured(),
                format.rate(one.captureRate()),
                one.offDuty());
    }

    private static String stay(RegisterSummary.Stay one, ViewFormat format) {
        return format.text("visits.form.stay", named(null, one.grade(), format), one.visits(), one.minutes());
    }

    private static String interest(RegisterSummary.Interest one, ViewFormat format) {
        return format.text("visits.form.interest", named("MODEL", one.model(), format), one.visits(), one.testDrives());
    }

    private static String brought(RegisterSummary.BroughtBySource one, ViewFormat format) {
        return format.text(
                "visits.form.brought",
                named("SOURCE", one.source(), format),
                one.visits(),
                one.first(),
                one.captured());
    }

    private static String named(@Nullable String list, String key, ViewFormat format) {
        if (key.equals(NONE)) {
            return format.text("none");
        }
        String name = list == null ? key : format.code(list, key);
        return name == null ? key : name;
    }
}
