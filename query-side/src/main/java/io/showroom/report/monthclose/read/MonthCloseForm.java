package io.showroom.report.monthclose.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.naming.read.Names;
import io.showroom.prospect.read.Mention;
import io.showroom.screen.read.UiTexts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A closed month as a form: each figure as closed, entered later, now; then the entries. */
@Component
class MonthCloseForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final UiTexts texts;
    private final Names names;
    private final FigureWords words;

    MonthCloseForm(UiTexts texts, Names names, FigureWords words) {
        this.texts = texts;
        this.names = names;
        this.words = words;
    }

    /**
     * The form.
     *
     * @param mentions the customers of later entries, as the reader may know them
     */
    Form of(AsClosed closed, Map<String, Mention> mentions, Locale locale) {
        ClosedMonth month = closed.month();
        String title = texts.get(locale, "monthclose.title") + " " + names.store(month.store()) + " " + month.month();
        List<FormBlock> blocks = new ArrayList<>();
        for (String report : closed.now().plus(closed.figures()).getReports()) {
            blocks.add(FormBlock.of(
                    words.report(report, locale),
                    closed.names().stream()
                            .filter(name -> name.startsWith(report + "/"))
                            .sorted(FigureOrder.READ)
                            .map(name -> line(closed, name, locale))
                            .toList(),
                    List.of()));
        }
        if (!closed.entries().isEmpty()) {
            blocks.add(FormBlock.of(
                    texts.get(locale, "monthclose.entries"),
                    closed.entries().stream()
                            .map(entry -> line(month, entry, mentions.get(entry.prospectId()), locale))
                            .toList(),
                    List.of()));
        }
        return new Form(
                title,
                title,
                List.of(
                        texts.get(
                                locale,
                                "monthclose.closedBy",
                                moment(month.closedAt(), month),
                                names.staff(Objects.requireNonNullElse(month.closedBy(), "–"))),
                        texts.get(locale, "monthclose.position") + " " + month.position(),
                        texts.get(locale, "monthclose.digest") + " " + month.digest()),
                List.of(
                        FormColumn.text(texts.get(locale, "monthclose.figure"), 52),
                        FormColumn.number(texts.get(locale, "monthclose.asClosed"), 12),
                        FormColumn.number(texts.get(locale, "monthclose.later"), 12),
                        FormColumn.number(texts.get(locale, "monthclose.now"), 12)),
                blocks,
                List.of(),
                List.of(),
                false);
    }

    private FormLine line(AsClosed closed, String name, Locale locale) {
        long later = closed.later(name);
        return FormLine.of(
                words.of(name, locale), closed.closed(name), later == 0 ? null : later, closed.closed(name) + later);
    }

    private FormLine line(ClosedMonth month, LaterEntry entry, @Nullable Mention customer, Locale locale) {
        String what = String.join(
                " · ",
                texts.get(locale, "event." + entry.type()),
                texts.get(locale, "monthclose.happened") + " " + moment(entry.occurredAt(), month),
                texts.get(locale, "monthclose.recorded") + " " + moment(entry.recordedAt(), month),
                names.staff(Objects.requireNonNullElse(entry.actor(), "–")),
                called(customer, locale));
        return FormLine.of(FormCell.of(what).over(4));
    }

    private String called(@Nullable Mention customer, Locale locale) {
        String name =
                customer == null || customer.name() == null ? texts.get(locale, "prospects.nameless") : customer.name();
        return customer == null || customer.consultant() == null
                ? name
                : texts.get(locale, "mention.consultant", name, names.staff(customer.consultant()));
    }

    private String moment(Instant instant, ClosedMonth month) {
        return MOMENT.format(instant.atZone(names.zone(month.store())));
    }
}
