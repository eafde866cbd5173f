package io.showroom.report.funnel.read;

import io.showroom.form.read.Form;
import io.showroom.report.funnel.read.FunnelReport.StageFigures;
import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.read.Stage;
import io.showroom.report.retainednew.read.NetOrders;
import io.showroom.screen.read.Names;
import io.showroom.screen.read.UiTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The funnel's paper and files, which name the counts of orders as its page does. */
@Component
class FunnelForms {

    private final NetOrders netOrders;
    private final ClosedFoot closedFoot;
    private final ReportTexts texts;
    private final UiTexts words;
    private final Names names;
    private final Clock clock;

    FunnelForms(
            NetOrders netOrders, ClosedFoot closedFoot, ReportTexts texts, UiTexts words, Names names, Clock clock) {
        this.netOrders = netOrders;
        this.closedFoot = closedFoot;
        this.texts = texts;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    Form of(FunnelReport report, FunnelQuestion question, Locale locale) {
        List<String> notes = new ArrayList<>(FunnelNotes.of(report, texts, locale));
        notes.addAll(orders(report, question, locale));
        return closedFoot.below(FunnelFile.of(report, question, notes, texts, locale), report.closed(), locale);
    }

    /** Net of cancellations, to stand beside the funnel's own figure; null where the two cannot be compared. */
    NetOrders.@Nullable Count net(FunnelQuestion question) {
        return question.reading() != Reading.PERIOD || question.from() == null || question.to() == null
                ? null
                : netOrders.of(question.asked(), question.from(), question.to(), today(question));
    }

    /** Who reached the order, by which act, and what orders there were gross and net. */
    private List<String> orders(FunnelReport report, FunnelQuestion question, Locale locale) {
        List<String> orders = new ArrayList<>();
        for (StageFigures stage : report.stages()) {
            if (stage.stage().equals(Stage.ORDER.code())) {
                orders.add(words.get(locale, "funnel.orders", stage.prospects(), stage.reachedDirectly()));
            }
        }
        if (question.reading() == Reading.PERIOD) {
            NetOrders.Count net = net(question);
            if (net != null) {
                orders.add(words.get(locale, "netorders.both", net.gross(), net.cancelled(), net.net()));
            }
            orders.add(words.get(locale, "netorders.why"));
        }
        return orders;
    }

    private LocalDate today(FunnelQuestion question) {
        List<String> stores = question.asked().stores();
        ZoneId zone = stores != null && !stores.isEmpty()
                ? names.zone(stores.getFirst())
                : names.stores().isEmpty()
                        ? clock.getZone()
                        : names.zone(names.stores().getFirst().key());
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
