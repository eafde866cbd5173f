package io.showroom.directory.read;

import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.naming.read.MasterDataNames;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names from the directory; unknown keys are returned unchanged. */
@Component
record DirectoryNames(Directory directory, Clock clock) implements MasterDataNames {

    @Override
    public String store(String key) {
        return directory.store(key).map(StoreEntry::name).orElse(key);
    }

    @Override
    public ZoneId zone(String store) {
        return directory.store(store).map(StoreEntry::zone).orElse(clock.getZone());
    }

    @Override
    public String staff(String key) {
        return directory.staff(key).map(StaffEntry::name).orElse(key);
    }

    @Override
    public String code(String list, String code, Locale locale) {
        return directory.code(list, code).map(entry -> entry.name(locale)).orElse(code);
    }

    @Override
    public List<Choice> stores() {
        return directory.stores().stream()
                .map(store -> new Choice(store.key(), store.name(), null))
                .toList();
    }

    @Override
    public List<Choice> staff() {
        return directory.staff().stream()
                .map(staff -> new Choice(staff.key(), staff.name(), staff.store()))
                .toList();
    }

    @Override
    public List<Choice> consultants(@Nullable String store) {
        return directory.staff().stream()
                .filter(staff -> staff.active() && staff.sells())
                .filter(staff -> store == null || store.equals(staff.store()))
                .map(staff -> new Choice(staff.key(), staff.name(), staff.store()))
                .toList();
    }

    @Override
    public List<Choice> codes(String list, Locale locale) {
        return directory.codes(list).stream()
                .filter(code -> !code.retired())
                .map(code -> new Choice(code.code(), code.name(locale), code.parent()))
                .toList();
    }

    @Override
    public List<Choice> grades(@Nullable String store, boolean byHandOnly, Locale locale) {
        ZoneId zone = store == null ? clock.getZone() : zone(store);
        return directory
                .grading(store, LocalDate.ofInstant(clock.instant(), zone))
                .map(SchemeEntry::grades)
                .orElse(List.of())
                .stream()
                .filter(grade -> !byHandOnly || grade.kind() == GradeKind.OPEN)
                .map(grade -> new Choice(grade.code(), meaning(grade, locale), null))
                .toList();
    }

    private static String meaning(Grade grade, Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? grade.meaningZh() : grade.meaningEn();
    }
}
