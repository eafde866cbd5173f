package io.showroom.report.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.form.read.FormCell;
import io.showroom.naming.read.NameOrder;
import io.showroom.naming.read.Names;
import io.showroom.screen.read.Punctuation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Words of report files, and the names behind the keys of their rows. */
@Component
public class ReportTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final Names names;

    ReportTexts(Names names) {
        this.names = names;
        texts.setBasename("messages/reports");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** A text of the bundle {@code messages/reports}. */
    public String text(String code, Locale locale) {
        return String.valueOf(texts.getMessage(code, null, code, locale));
    }

    /** A text of the bundle with what it speaks of. */
    public String text(String code, Locale locale, Object... of) {
        return String.valueOf(texts.getMessage(code, of, code, locale));
    }

    /** A rate as a form's cell: in percent, or as so many to one. */
    public FormCell share(@Nullable Double rate, Locale locale) {
        return FormCell.share(rate, number -> text("rate.toOne", locale, number));
    }

    /** Texts of the bundle. */
    public List<String> texts(Locale locale, String... codes) {
        return Arrays.stream(codes).map(code -> text(code, locale)).toList();
    }

    /** The lines under a report's title: which stores, which days, whose, cut by what, as known at when. */
    public List<String> under(Locale locale, Asked asked, @Nullable Object from, @Nullable Object to, @Nullable By by) {
        List<String> under = new ArrayList<>();
        under.add(
                asked.stores() == null
                        ? text("allStores", locale)
                        : asked.stores().stream()
                                .map(names::store)
                                .collect(Punctuation.in(locale).listed()));
        if (from != null || to != null) {
            under.add(Objects.equals(from, to) ? String.valueOf(from) : span(from, to));
        }
        if (asked.consultant() != null) {
            under.add(names.staff(asked.consultant()));
        }
        if (by != null) {
            under.add(text("by", locale) + " " + text("by." + by.code(), locale));
        }
        if (asked.asKnownAt() != null) {
            under.add(text("asKnownAt", locale) + " "
                    + MOMENT.format(asked.asKnownAt().atZone(zone(asked))));
        }
        return under;
    }

    private static String span(@Nullable Object from, @Nullable Object to) {
        return (from == null ? "" : from) + " – " + (to == null ? "" : to);
    }

    private ZoneId zone(Asked asked) {
        if (asked.stores() != null && !asked.stores().isEmpty()) {
            return names.zone(asked.stores().getFirst());
        }
        return names.stores().isEmpty()
                ? ZoneOffset.UTC
                : names.zone(names.stores().getFirst().key());
    }

    /** A report's groups as people look for them: consultants and areas by their names, none last; others as given. */
    public <G> List<G> ordered(@Nullable By by, List<G> groups, Function<G, String> key, Locale locale) {
        if (by != By.CONSULTANT && by != By.AREA) {
            return groups;
        }
        return groups.stream()
                .sorted(Comparator.comparing(
                        group -> key.apply(group).equals(Cut.NONE) ? null : name(by, key.apply(group), locale),
                        NameOrder.BY_NAME))
                .toList();
    }

    /** What people call a group's key; the total's key is empty. */
    public String name(@Nullable By by, String key, Locale locale) {
        if (by == null || key.isEmpty()) {
            return text("total", locale);
        }
        if (key.equals(Cut.NONE)) {
            return text("none", locale);
        }
        return switch (by) {
            case CONSULTANT -> names.staff(key);
            case STORE -> names.store(key);
            case SOURCE -> names.code(CodeListName.SOURCE.name(), key, locale);
            case MODEL -> names.code(CodeListName.MODEL.name(), key, locale);
            case CHANNEL -> text("channel." + key, locale);
            case CUSTOMER_TYPE -> text("customerType." + key, locale);
            case GRADE, MONTH, AREA, COLOUR -> key;
        };
    }
}
