package io.showroom.report.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.screen.read.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Words of report files, and the names behind the keys of their rows. */
@Component
public class ReportTexts {

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

    /** Texts of the bundle. */
    public List<String> texts(Locale locale, String... codes) {
        return Arrays.stream(codes).map(code -> text(code, locale)).toList();
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
            case GRADE, MONTH -> key;
        };
    }
}
