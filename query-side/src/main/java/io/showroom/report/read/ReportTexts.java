package io.showroom.report.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.naming.read.NameOrder;
import io.showroom.screen.read.ViewFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Texts of report files, and names for the keys of their rows, in the reader's language. */
public final class ReportTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final ResourceBundleMessageSource BUNDLE = bundle();

    private final ViewFormat format;

    /** Creates the texts in the language of a format. */
    public ReportTexts(ViewFormat format) {
        this.format = format;
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/reports");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    /** Returns a text of the bundle {@code messages/reports} with its arguments; the key if there is none. */
    public String text(String code, Object... of) {
        return String.valueOf(BUNDLE.getMessage(code, of, code, format.locale()));
    }

    /** Returns the lines under a report's title: stores, days, consultant, breakdown and moment of knowledge. */
    public List<String> under(ReportScope scope, @Nullable Object from, @Nullable Object to, @Nullable Breakdown by) {
        List<String> under = new ArrayList<>();
        under.add(
                scope.stores() == null
                        ? text("allStores")
                        : scope.stores().stream()
                                .map(format::store)
                                .collect(format.punctuation().listed()));
        if (from != null || to != null) {
            under.add(Objects.equals(from, to) ? String.valueOf(from) : span(from, to));
        }
        if (scope.consultant() != null) {
            under.add(format.staff(scope.consultant()));
        }
        if (by != null) {
            under.add(text("by") + " " + text("by." + by.code()));
        }
        if (scope.asKnownAt() != null) {
            under.add(text("asKnownAt") + " " + MOMENT.format(scope.asKnownAt().atZone(zone(scope))));
        }
        return under;
    }

    private static String span(@Nullable Object from, @Nullable Object to) {
        return (from == null ? "" : from) + " – " + (to == null ? "" : to);
    }

    private ZoneId zone(ReportScope scope) {
        return format.zone(
                scope.stores() == null || scope.stores().isEmpty()
                        ? null
                        : scope.stores().getFirst());
    }

    /** Returns a report's groups in display order: consultants and areas by name, "none" last; others as given. */
    public <G> List<G> ordered(@Nullable Breakdown by, List<G> groups, Function<G, String> key) {
        if (by != Breakdown.CONSULTANT && by != Breakdown.AREA) {
            return groups;
        }
        return groups.stream()
                .sorted(Comparator.comparing(
                        group -> key.apply(group).equals(Dimension.NONE) ? null : name(by, key.apply(group)),
                        NameOrder.BY_NAME))
                .toList();
    }

    /** Returns the display names by key of the groups. */
    public <G> Map<String, String> names(@Nullable Breakdown by, List<G> groups, Function<G, String> key) {
        return groups.stream().map(key).distinct().collect(Collectors.toMap(Function.identity(), one -> name(by, one)));
    }

    /** Returns the display name of a group's key; an empty key is the total. */
    public String name(@Nullable Breakdown by, String key) {
        if (by == null || key.isEmpty()) {
            return text("total");
        }
        if (key.equals(Dimension.NONE)) {
            return text("none");
        }
        return switch (by) {
            case CONSULTANT -> format.staff(key);
            case STORE -> format.store(key);
            case SOURCE -> format.code(CodeListName.SOURCE.name(), key);
            case MODEL -> format.code(CodeListName.MODEL.name(), key);
            case CHANNEL -> text("channel." + key);
            case CUSTOMER_TYPE -> text("customerType." + key);
            case GRADE, MONTH, AREA, COLOUR -> key;
        };
    }
}
