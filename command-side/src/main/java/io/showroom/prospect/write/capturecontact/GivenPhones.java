package io.showroom.prospect.write.capturecontact;

import io.showroom.prospect.write.PhoneTextParser;
import io.showroom.prospect.write.Phones;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phone numbers of a customer: two numbers have fields, and everything else, such as extensions, further numbers or
 * words, is kept as a note.
 *
 * @param phone the first number in E.164; null if none
 * @param second the second number in E.164; null if none
 * @param note the remaining text; null if none
 */
record GivenPhones(
        @Nullable String phone,
        @Nullable String second,
        @Nullable String note) {

    /**
     * Parses the fields of a command.
     *
     * @throws io.showroom.commandapi.Rejection if a text cannot be a phone number
     */
    static GivenPhones of(@Nullable String phone, @Nullable String secondPhone, @Nullable String phoneNote) {
        PhoneTextParser first = read(phone, "phone");
        PhoneTextParser other = read(secondPhone, "secondPhone");
        String main = first.numbers().isEmpty() ? null : first.first();
        Set<String> others = new LinkedHashSet<>(other.numbers());
        others.addAll(first.numbers());
        // A number given twice counts once.
        others.remove(main);
        List<String> left = new ArrayList<>(others);
        String second = left.isEmpty() ? null : left.removeFirst();
        List<String> notes = new ArrayList<>(first.notes());
        notes.addAll(other.notes());
        String told = phoneNote == null ? "" : phoneNote;
        String note = new PhoneTextParser(
                        left, notes.stream().filter(one -> !told.contains(one)).toList())
                .beside(phoneNote, 0);
        return new GivenPhones(main, second, note);
    }

    private static PhoneTextParser read(@Nullable String written, String field) {
        return written == null
                ? new PhoneTextParser(List.of(), List.of())
                : Phones.normalise(written)
                        .map(number -> new PhoneTextParser(List.of(number), List.of()))
                        .orElseGet(() -> PhoneTextParser.read(written, field));
    }
}
