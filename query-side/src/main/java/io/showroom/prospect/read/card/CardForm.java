package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * The customer card on paper: boxes on the front, the contact log on the reverse side (docs/domain.md, section 5.6).
 */
final class CardForm {

    private static final int BOXES = 3;
    private static final int LABEL = 11;
    private static final int VALUE = 20;

    private CardForm() {}

    /** Returns the front with its reverse side. */
    static Form of(RecordHead head, List<CardSection> front, Form back) {
        ViewFormat format = head.format();
        String title = format.text("cardform.front");
        List<FormColumn> columns = new ArrayList<>();
        for (int box = 0; box < BOXES; box++) {
            columns.add(FormColumn.text("", LABEL));
            columns.add(FormColumn.text("", VALUE));
        }
        return new Form(
                        head.file(format.text("card.title")),
                        title,
                        head.under(List.of(filed(head.card(), format))),
                        columns,
                        front.stream().map(CardForm::block).toList(),
                        List.of(),
                        List.of(format.text("column.consultant"), format.text("cardform.manager")),
                        false)
                .with(back);
    }

    /** Returns where the paper card is filed: by delivery month for owners, by grade for others. */
    private static String filed(Card card, ViewFormat format) {
        if (card.outcome().delivery() != null) {
            String day = format.day(card.outcome().delivery().at(), card.zone());
            return format.text("cardform.filed.delivery", day.substring(0, "yyyy-MM".length()));
        }
        return card.grade() == null
                ? format.text("cardform.filed.ungraded")
                : format.text("cardform.filed.grade", card.grade().code());
    }

    private static FormBlock block(CardSection section) {
        List<FormLine> lines = new ArrayList<>();
        List<CardFact> line = new ArrayList<>();
        int taken = 0;
        for (CardFact fact : section.facts()) {
            if (fact.boxes() == 0) {
                continue;
            }
            if (taken + fact.boxes() > BOXES) {
                lines.add(line(line));
                line.clear();
                taken = 0;
            }
            line.add(fact);
            taken += fact.boxes();
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return FormBlock.of(section.title(), lines, List.of());
    }

    private static FormLine line(List<CardFact> facts) {
        List<FormCell> cells = new ArrayList<>();
        int left = BOXES - facts.stream().mapToInt(CardFact::boxes).sum();
        for (int i = 0; i < facts.size(); i++) {
            CardFact fact = facts.get(i);
            int boxes = fact.boxes() + (i == facts.size() - 1 ? left : 0);
            cells.add(FormCell.of(fact.label()).as(FormCell.Tone.SHADED));
            cells.add(new FormCell(fact.value(), 2 * boxes - 1, FormCell.Tone.PLAIN));
        }
        return new FormLine(cells);
    }
}
