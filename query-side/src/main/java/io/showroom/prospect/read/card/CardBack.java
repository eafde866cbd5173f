package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reverse side of the customer card: contact log, grade changes, test drives, quotes and an owner's transactions, each
 * in business order.
 */
final class CardBack {

    private static final Set<String> IN_BLOCKS_OF_THEIR_OWN =
            Set.of("TestDriveRecorded", "QuoteGiven", "TransactionRecorded");

    private final Timeline timeline;
    private final List<LogLine> log;
    private final String zone;
    private final ViewFormat format;

    private CardBack(Timeline timeline, ViewFormat format) {
        this.timeline = timeline;
        this.log = ContactLog.of(timeline).reversed();
        this.zone = timeline.zone().getId();
        this.format = format;
    }

    static Form of(Timeline timeline, RecordHead head, Instant now) {
        CardBack back = new CardBack(timeline, head.format());
        String title = head.format().text("cardform.back");
        return new Form(
                head.file(title),
                title,
                head.under(List.of()),
                back.columns(),
                Stream.of(
                                back.block("card.tab.log", back.contacts()),
                                back.block("card.tab.grades", back.grades(now)),
                                back.block("card.testDrives", back.testDrives()),
                                back.block("card.quotes", back.quotes()),
                                back.block("card.transactions", back.transactions()))
                        .filter(Objects::nonNull)
                        .toList(),
                List.of(),
                List.of(),
                false);
    }

    private @Nullable FormBlock block(String title, List<FormLine> lines) {
        return lines.isEmpty() ? null : FormBlock.of(format.text(title), lines, List.of());
    }

    private List<FormColumn> columns() {
        return List.of(
                FormColumn.mark(format.text("cardform.date"), 15),
                FormColumn.text(format.text("column.via"), 11),
                FormColumn.text(format.text("card.what"), 42),
                FormColumn.mark(format.text("cardform.gradeAfter"), 9),
                FormColumn.mark(format.text("cardform.next"), 13),
                FormColumn.text(format.text("card.who"), 10),
                FormColumn.text(format.text("cardform.signed"), 18));
    }

    private List<FormLine> contacts() {
        return log.stream()
                .filter(line -> !IN_BLOCKS_OF_THEIR_OWN.contains(line.type()))
                .map(line -> line(line, how(line), line.content()))
                .toList();
    }

    private FormLine line(LogLine line, String how, @Nullable String content) {
        return FormLine.of(
                format.moment(line.at(), zone) + (line.late() ? " " + format.text("card.late") : ""),
                how,
                content,
                line.grade(),
                line.nextOn(),
                format.staff(line.actor()),
                together(line.comment(), line.commentBy() == null ? null : format.staff(line.commentBy())));
    }

    private String how(LogLine line) {
        boolean visit = line.type().equals("VisitRegistered");
        return line.channel() == null
                ? format.of("event", line.type())
                : format.of(visit ? "channel" : "via", line.channel());
    }

    private List<FormLine> grades(Instant now) {
        return GradeHistory.of(timeline, now).stream()
                .map(step -> FormLine.of(
                        format.moment(step.occurredAt(), zone) + (step.late() ? " " + format.text("card.late") : ""),
                        format.of("event", step.act()),
                        together(
                                step.said().reason(),
                                step.said().signs(),
                                step.correctedBy() == null ? null : format.text("card.corrected"),
                                step.corrects() == null ? null : format.text("card.correction")),
                        (step.change().from() == null ? "" : step.change().from() + " → ")
                                + step.change().to(),
                        null,
                        format.staff(step.said().actor()),
                        step.days() == null ? null : format.text("cardform.days", format.number(step.days()))))
                .toList();
    }

    private List<FormLine> testDrives() {
        return lines(
                TestDriveRecorded.class,
                (drive, line) -> line(
                        line,
                        format.of("drive", drive.kind()),
                        together(
                                format.code("MODEL", drive.model()),
                                drive.minutes() == null ? null : format.text("cardform.minutes", drive.minutes()),
                                drive.route(),
                                line.content())));
    }

    private List<FormLine> quotes() {
        return lines(
                QuoteGiven.class,
                (quote, line) -> line(
                        line,
                        format.money(quote.price(), quote.currency()),
                        together(format.code("MODEL", quote.model()), quote.payment(), line.content())));
    }

    private List<FormLine> transactions() {
        return lines(TransactionRecorded.class, (transaction, line) -> {
            OwnerPurchase bought = OwnerPurchase.of(transaction);
            return line(line, format.of("transaction", bought.kind()), together(bought.text(format), line.content()));
        });
    }

    /** Returns a line for each act of a type, in business order, with its line of the contact log. */
    private <E extends ProspectEvent> List<FormLine> lines(Class<E> kind, BiFunction<E, LogLine, FormLine> line) {
        Map<String, LogLine> logged = log.stream().collect(Collectors.toMap(LogLine::eventId, Function.identity()));
        return timeline.acts().stream()
                .filter(act -> kind.isInstance(act.event()))
                .map(act -> line.apply(
                        kind.cast(act.event()),
                        Objects.requireNonNull(logged.get(act.recorded().eventId()))))
                .toList();
    }

    private String together(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isEmpty())
                .collect(format.punctuation().stated());
    }
}
