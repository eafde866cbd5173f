package io.showroom.report.owners.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormCell.Tone;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.owners.read.OwnersAnswer.Line;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays the owner base out as the paper form: the sums by consultant, then the owners, latest first. */
final class OwnersForm {

    private static final int PARTICULARS = 12;
    private static final int HEADS = 9;

    private OwnersForm() {}

    static Form of(OwnersAnswer report, OwnersQuestion question, ViewFormat format) {
        String title = format.text("reports.owners");
        return new Form(
                title + " " + report.month(),
                title,
                under(question, report, format),
                columns(format),
                List.of(consultants(report, format), owners(report, format)),
                List.of(),
                List.of(),
                true);
    }

    /** Returns the lines under the title, with the relation if it is not OWNER. */
    private static List<String> under(OwnersQuestion question, OwnersAnswer report, ViewFormat format) {
        List<String> under =
                new ArrayList<>(new ReportTexts(format).under(question.scope(), report.month(), report.month(), null));
        if (question.customer() != CarHolder.OWNER) {
            under.add(format.of("owners.customer", question.customer()));
        }
        return under;
    }

    private static FormBlock consultants(OwnersAnswer report, ViewFormat format) {
        ReportTexts texts = new ReportTexts(format);
        List<FormLine> lines = new ArrayList<>();
        lines.add(FormLine.of(Stream.of(
                        "column.consultant",
                        "owners.kind.OWN_SOLD",
                        "owners.kind.OTHER_SOLD",
                        "owners.kind.OTHER_BRAND",
                        "form.total",
                        "owners.new",
                        "owners.workshopOwners",
                        "owners.beside.PROSPECT",
                        "owners.beside.DEFEATED")
                .map(key -> FormCell.of(format.text(key)).as(Tone.SHADED))
                .toList()));
        texts.ordered(Breakdown.CONSULTANT, report.groups(), OwnersAnswer.Group::key)
                .forEach(group -> lines.add(sums(texts.name(Breakdown.CONSULTANT, group.key()), group.sums())));
        return FormBlock.of(
                format.text("by.consultant"), lines, List.of(sums(format.text("form.total"), report.total())));
    }

    /**
     * Returns a line of sums. Its cells are below the headings of {@link #consultants}, in the columns of the owners'
     * data.
     */
    private static FormLine sums(String name, OwnerSums sums) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                name,
                sums.ownSold(),
                sums.otherSold(),
                sums.otherBrand(),
                sums.held(),
                sums.added(),
                sums.workshopOwners(),
                sums.prospects(),
                sums.defeated(),
                FormCell.EMPTY.over(PARTICULARS - HEADS)));
        cells.addAll(counts(sums.counts()));
        return FormLine.of(cells);
    }

    private static FormBlock owners(OwnersAnswer report, ViewFormat format) {
        return FormBlock.of(
                format.text("reports.owners"),
                report.rows().stream().map(line -> line(line, format)).toList(),
                List.of());
    }

    private static List<FormColumn> columns(ViewFormat format) {
        String care = format.text("owners.care");
        String referrals = format.text("owners.referralsOf");
        String cars = format.text("owners.purchases");
        return List.of(
                FormColumn.text(format.text("owners.kind"), 11),
                FormColumn.text(format.text("owners.since"), 12),
                FormColumn.text(format.text("column.customer"), 10),
                FormColumn.text(format.text("column.phone"), 15),
                FormColumn.text(format.text("owners.model"), 13),
                FormColumn.text(format.text("field.vin"), 18),
                FormColumn.text(format.text("field.plate"), 10),
                FormColumn.text(format.text("column.consultant"), 10),
                FormColumn.text(format.text("field.insuranceEndsOn"), 12),
                FormColumn.text(format.text("cardform.lastService"), 12),
                FormColumn.number(format.text("cardform.mileage"), 8),
                FormColumn.text(format.text("column.due"), 12),
                FormColumn.number(format.text("owners.due"), 7).under(care),
                FormColumn.number(format.text("owners.done"), 7).under(care),
                FormColumn.number(format.text("owners.contactsMade"), 7).under(care),
                FormColumn.number(format.text("owners.workshopOf"), 7),
                FormColumn.number(format.text("owners.referralsGiven"), 7).under(referrals),
                FormColumn.number(format.text("owners.closed"), 7).under(referrals),
                FormColumn.number(format.text("owners.replaced"), 7).under(cars),
                FormColumn.number(format.text("owners.added"), 7).under(cars));
    }

    private static FormLine line(Line line, ViewFormat format) {
        Owner owner = line.owner();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                format.of("owners.kind", line.kind()),
                owner.heldOn(),
                owner.who().called(format),
                format.phone(owner.personal().phone()),
                owner.currentCar() == null ? format.code("MODEL", owner.car().model()) : owner.currentCar(),
                owner.personal().vin(),
                owner.personal().plate(),
                format.staff(owner.consultant()),
                owner.personal().insuranceEndsOn(),
                owner.car().lastServiceOn(),
                owner.car().mileage(),
                owner.contacts().dueOn()));
        counts(line.counts()).forEach(count -> cells.add(Long.valueOf(0).equals(count) ? null : count));
        return FormLine.of(cells);
    }

    private static List<@Nullable Object> counts(OwnerCounts counts) {
        return Arrays.asList(
                counts.due(),
                counts.done(),
                counts.contacts(),
                counts.workshopVisits(),
                counts.referrals(),
                counts.referralsClosed(),
                counts.replacements(),
                counts.additionals());
    }
}
