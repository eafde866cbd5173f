package io.showroom.directory.read;

import io.showroom.grading.events.Grade;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Role;
import io.showroom.store.events.CardWeight;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Formats a change of a store, a user, a scheme or a code list. */
@Component("changeWords")
public final class ChangeWords {

    /** Fields that the heading of the list shows already. */
    private static final Set<String> ABOVE = Set.of("store", "user", "scheme", "list");

    /** Returns the changed fields with their new values. */
    public static String text(MasterDataChange change, ViewFormat format) {
        return change.data().entrySet().stream()
                .filter(field -> !isAbove(field.getKey(), change))
                .map(field -> format.text("admin.field." + field.getKey())
                        + format.punctuation().colon()
                        + (field.getKey().equals("concern")
                                ? format.code("CONCERN", field.getValue().toString())
                                : value(field.getValue(), format)))
                .collect(Collectors.joining(" · "));
    }

    private static boolean isAbove(String field, MasterDataChange change) {
        boolean ofStaff = change.type().startsWith("StaffMember");
        boolean choice = change.type().equals("GradingSchemeChosen");
        return ABOVE.contains(field) && !(ofStaff && field.equals("store")) && !(choice && field.equals("scheme"));
    }

    private static String value(Object value, ViewFormat format) {
        return switch (value) {
            case Boolean yes -> format.text(yes ? "yes" : "no");
            case Grade grade -> grade.code() + (grade.followUpDays() == null ? "" : " " + grade.followUpDays());
            case Collection<?> many ->
                many.stream()
                        .map(one -> value(one, format))
                        .collect(format.punctuation().listed());
            case CardWeight weight -> format.text("card.missing." + weight.field()) + " " + weight.weight();
            case DayOfWeek day -> format.text("traffic.day." + day.getValue());
            case Role role -> format.of("role", role);
            default -> value.toString();
        };
    }
}
