package io.showroom.report.register.read;

import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The foot of the register on paper and in the workbook: the same sums as on the page, each in a line of words. */
final class RegisterFoot {

    private static final String NONE = "none";

    /** So many stand beside one another on a sheet in full. */
    private static final int IN_A_LINE = 3;

    private RegisterFoot() {}

    static List<String> lines(RegisterTotals totals, RegisterSummary summary, Say say) {
        List<String> foot = new ArrayList<>();
        foot.add(say.text(
                "visits.form.sums",
                totals.visits(),
                totals.calls(),
                totals.leads(),
                totals.first(),
                totals.captured(),
                totals.testDrives(),
                totals.persons()));
        RegisterSummary.Invitation invitation = summary.invitation();
        foot.add(say.text(
                "visits.form.invitation",
                invitation.calls(),
                invitation.invited(),
                invitation.came(),
                say.rate(invitation.rate())));
        summary.consultants().forEach(one -> foot.add(received(one, say)));
        add("visits.stay", summary.stayByGrade(), one -> stay(one, say), foot, say);
        add("visits.interest", summary.models(), one -> interest(one, say), foot, say);
        add("visits.bySource", summary.sources(), one -> brought(one, say), foot, say);
        return foot;
    }

    private static <T> void add(String title, List<T> sums, Function<T, String> words, List<String> foot, Say say) {
        for (int from = 0; from < sums.size(); from += IN_A_LINE) {
            foot.add(say.text(
                    "visits.form.group",
                    say.text(title),
                    sums.subList(from, Math.min(from + IN_A_LINE, sums.size())).stream()
                            .map(words)
                            .collect(Collectors.joining(say.text("visits.form.between")))));
        }
    }

    private static String received(RegisterSummary.Received one, Say say) {
        return say.text(
                "visits.form.received",
                one.consultant().equals(NONE) ? say.text("visits.nobody") : say.staff(one.consultant()),
                one.visits(),
                one.first(),
                one.captured(),
                say.rate(one.captureRate()),
                one.offDuty());
    }

    private static String stay(RegisterSummary.Stay one, Say say) {
        return say.text("visits.form.stay", named(null, one.grade(), say), one.visits(), one.minutes());
    }

    private static String interest(RegisterSummary.Interest one, Say say) {
        return say.text("visits.form.interest", named("MODEL", one.model(), say), one.visits(), one.testDrives());
    }

    private static String brought(RegisterSummary.Brought one, Say say) {
        return say.text(
                "visits.form.brought", named("SOURCE", one.source(), say), one.visits(), one.first(), one.captured());
    }

    private static String named(@Nullable String list, String key, Say say) {
        if (key.equals(NONE)) {
            return say.text("none");
        }
        String name = list == null ? key : say.code(list, key);
        return name == null ? key : name;
    }
}
