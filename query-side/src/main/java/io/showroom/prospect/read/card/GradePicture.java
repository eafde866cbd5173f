package io.showroom.prospect.read.card;

import io.showroom.form.read.FormPicture;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.projection.read.Timeline;
import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.ViewFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * SVG of the grade history, which needs no script and prints as displayed: a stepped line through bands of grades, with
 * dots for contacts; late entries are hollow, corrected ones struck through.
 */
final class GradePicture {

    private static final int WIDTH = 760;
    private static final int LEFT = 46;
    private static final int RIGHT = 14;
    private static final int TOP = 22;
    private static final int BAND = 22;
    private static final int BOTTOM = 20;
    private static final int TICKS = 7;
    private static final int HALF = 5;
    private static final int DATE = 66;
    private static final String INK = "var(--tblr-body-color,#000)";

    private final ViewFormat format;
    private final String store;
    private final ZoneId zone;
    private final List<String> bands;
    private final Instant from;
    private final Instant to;
    private final StringBuilder svg = new StringBuilder();

    private GradePicture(
            List<GradeStep> steps, List<LogLine> contacts, Timeline timeline, ViewFormat format, Instant now) {
        this.format = format;
        this.store = timeline.store();
        this.zone = timeline.zone();
        SequencedSet<String> all = new LinkedHashSet<>();
        format.grades(store, false).stream().map(MasterDataNames.Choice::key).forEach(all::add);
        steps.forEach(step -> all.add(step.change().to()));
        this.bands = List.copyOf(all);
        Instant first =
                contacts.stream().map(LogLine::at).min(Instant::compareTo).orElse(now);
        Instant graded = steps.stream()
                .map(GradeStep::occurredAt)
                .min(Instant::compareTo)
                .orElse(now);
        this.from = first.isBefore(graded) ? first : graded;
        this.to = now.isAfter(from) ? now : from.plus(Duration.ofDays(1));
    }

    /**
     * Returns the picture; null without grades.
     *
     * @param now end of the line
     * @param mark an instant to mark; null for none
     */
    static @Nullable FormPicture of(Timeline timeline, ViewFormat format, Instant now, @Nullable Instant mark) {
        List<GradeStep> steps = GradeHistory.of(timeline, now);
        List<LogLine> contacts = ContactLog.of(timeline);
        return steps.isEmpty()
                ? null
                : new GradePicture(steps, contacts, timeline, format, now).draw(steps, contacts, mark);
    }

    private FormPicture draw(List<GradeStep> steps, List<LogLine> contacts, @Nullable Instant mark) {
        int height = TOP + bands.size() * BAND + BOTTOM;
        String title = format.text("grades.chart");
        add("<svg xmlns='http://www.w3.org/2000/svg' class='grade-path' role='img' viewBox='0 0 %d %d'", WIDTH, height);
        add(" font-size='11' style='fill:%s'><title>%s</title>", INK, HtmlUtils.htmlEscape(title));
        grid(height - BOTTOM);
        line(steps);
        contacts.forEach(this::dot);
        steps.forEach(this::point);
        if (mark != null) {
            double x = x(mark);
            add(
                    "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' style='stroke:%s;stroke-width:1.5;stroke-dasharray:4 3'/>",
                    x, x, TOP - 4, height - BOTTOM, INK);
        }
        legend();
        return new FormPicture(title, svg.append("</svg>").toString());
    }

    private void grid(int bottom) {
        for (int i = 0; i < bands.size(); i++) {
            int y = TOP + i * BAND;
            add(
                    "<rect x='%d' y='%d' width='%d' height='%d' style='fill:%s;fill-opacity:%s'/>",
                    LEFT, y, WIDTH - LEFT - RIGHT, BAND, colour(bands.get(i)), i % 2 == 0 ? "0.10" : "0.05");
            add(
                    "<text x='%d' y='%d' text-anchor='end' font-weight='600'>%s</text>",
                    LEFT - 8, y + BAND / 2 + 4, HtmlUtils.htmlEscape(bands.get(i)));
        }
        LocalDate start = LocalDate.ofInstant(from, zone);
        long days = Math.max(1, ChronoUnit.DAYS.between(start, LocalDate.ofInstant(to, zone)));
        long each = Math.max(1, Math.ceilDiv(days, TICKS));
        for (long day = 0; day <= days; day += each) {
            Instant at = start.plusDays(day).atStartOfDay(zone).toInstant();
            double x = Math.max(LEFT, x(at));
            add(
                    "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' style='stroke:%s;stroke-opacity:.25'/>",
                    x, x, TOP, bottom, INK);
            if (day == 0 || x < WIDTH - RIGHT - DATE) {
                add("<text x='%.1f' y='%d'>%s</text>", x, bottom + 14, start.plusDays(day));
            }
        }
    }

    private void line(List<GradeStep> steps) {
        StringBuilder path = new StringBuilder();
        for (GradeStep step : steps) {
            if (step.correctedBy() == null) {
                boolean first = path.isEmpty();
                path.append(first ? "M" : "H").append(number(x(step.occurredAt())));
                path.append(first ? " " : "V").append(number(y(step.change().to())));
            }
        }
        if (!path.isEmpty()) {
            path.append("H").append(number(x(to)));
            add("<path d='%s' style='fill:none;stroke:%s;stroke-width:1.8'/>", path, INK);
        }
    }

    private void point(GradeStep step) {
        double x = x(step.occurredAt());
        double y = y(step.change().to());
        String colour = colour(step.change().to());
        add(
                "<rect x='%.1f' y='%.1f' width='%d' height='%d' style='fill:%s;stroke:%s;stroke-width:2'>%s</rect>",
                x - HALF,
                y - HALF,
                2 * HALF,
                2 * HALF,
                step.late() ? "var(--tblr-bg-surface,#fff)" : colour,
                colour,
                told(step.change().to() + " · " + format.moment(step.occurredAt(), zone.getId())));
        if (step.correctedBy() != null) {
            add(
                    "<path d='M%.1f %.1fh18M%.1f %.1fl8 -8' style='stroke:var(--sr-red,#c02b2b);stroke-width:2;fill:none'/>",
                    x - 9, y, x - 4, y + 4);
        }
    }

    private void dot(LogLine contact) {
        if (contact.grade() != null) {
            add(
                    "<circle cx='%.1f' cy='%.1f' r='3.2' style='fill:%s;stroke:var(--sr-green,#22713a);stroke-width:1.6'>%s</circle>",
                    x(contact.at()),
                    y(contact.grade()) + BAND / 3.0,
                    contact.late() ? "var(--tblr-bg-surface,#fff)" : "var(--sr-green,#22713a)",
                    told(format.of("event", contact.type()) + " · " + format.moment(contact.at(), zone.getId())));
        }
    }

    private void legend() {
        add(
                "<text x='%d' y='14'>■ %s   □ %s   ● %s   ○ %s   ⊘ %s</text>",
                LEFT,
                words("grades.point"),
                words("grades.latePoint"),
                words("grades.contact"),
                words("grades.lateContact"),
                words("grades.corrected"));
    }

    /** Returns a tooltip. */
    private static String told(String text) {
        return "<title>" + HtmlUtils.htmlEscape(text) + "</title>";
    }

    private String words(String key) {
        return HtmlUtils.htmlEscape(format.text(key));
    }

    private double x(Instant at) {
        double share = (double) Duration.between(from, at).toMillis()
                / Duration.between(from, to).toMillis();
        return LEFT + HALF + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT - 2 * HALF);
    }

    private double y(String grade) {
        return TOP + (bands.indexOf(grade) + 0.5) * BAND;
    }

    private String colour(String grade) {
        GradeBadge badge = format.badge(store, grade);
        return switch (badge == null ? "" : badge.heat()) {
            case "order" -> "var(--sr-violet,#6b3fb5)";
            case "hot" -> "var(--sr-red,#c02b2b)";
            case "warm" -> "var(--sr-orange,#b75309)";
            case "mild" -> "var(--sr-amber,#8a6a00)";
            case "cool" -> "var(--sr-blue-grey,#4a6a80)";
            default -> "var(--sr-grey,#5f6872)";
        };
    }

    private void add(String element, Object... values) {
        svg.append(String.format(Locale.ROOT, element.replace('\'', '"'), values));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
