package io.showroom.report.monthclose.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormLine;
import io.showroom.naming.read.Names;
import io.showroom.screen.read.UiTexts;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes below a report on paper or in a file what was entered after its month was closed. */
@Component
public class ClosedFoot {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final UiTexts texts;
    private final Names names;
    private final FigureWords words;

    ClosedFoot(UiTexts texts, Names names, FigureWords words) {
        this.texts = texts;
        this.names = names;
        this.words = words;
    }

    /** The form with a line for each closed month and each figure that later entries changed. */
    public Form below(Form form, List<AsClosed> closed, Locale locale) {
        if (closed.isEmpty()) {
            return form;
        }
        List<FormLine> foot = new ArrayList<>(form.foot());
        for (AsClosed one : closed) {
            foot.add(line(form, head(one, locale)));
            one.later()
                    .byName()
                    .forEach((name, later) -> foot.add(line(
                            form,
                            texts.get(
                                    locale,
                                    "monthclose.line",
                                    words.of(name, locale),
                                    number(one.closed(name), locale),
                                    (later > 0 ? "+" : "") + number(later, locale)))));
        }
        return new Form(
                form.name(),
                form.title(),
                form.under(),
                form.columns(),
                form.blocks(),
                foot,
                form.signatures(),
                form.landscape());
    }

    private String head(AsClosed one, Locale locale) {
        ClosedMonth month = one.month();
        return String.join(
                " · ",
                texts.get(locale, "monthclose.closedTitle", names.store(month.store()), month.month()),
                texts.get(
                        locale,
                        "monthclose.closedBy",
                        MOMENT.format(month.closedAt().atZone(names.zone(month.store()))),
                        names.staff(Objects.requireNonNullElse(month.closedBy(), "–"))),
                texts.get(locale, "monthclose.position") + " " + month.position());
    }

    private static FormLine line(Form form, String text) {
        return FormLine.of(FormCell.of(text).over(form.columns().size()));
    }

    private static String number(long number, Locale locale) {
        return NumberFormat.getInstance(locale).format(number);
    }
}
