package io.showroom.prospect.write.capturecontact;

import io.showroom.prospect.write.PhoneTextParser;
import io.showroom.prospect.write.Phones;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phones of a customer as people write them: two numbers have a place, and nothing else that stands beside them is
 * lost, be it an extension, a third number or a word.
 *
 * @param phone the first number in E.164; null if none was told
 * @param second the second in E.164; null if none was told
 * @param note what else was told; null for nothing
 */
record GivenPhones(
        @Nullable String phone,
        @Nullable String second,
        @Nullable String note) {

    /**
     * Reads them.
     *
     * @throws io.showroom.commandapi.Rejection if what stands there can be no number
     */
    static GivenPhones of(@Nullable String phone, @Nullable String secondPhone, @Nullable String phoneNote) {
        PhoneTextParser first = read(phone, "phone");
        PhoneTextParser other = read(secondPhone, "secondPhone");
        String main = first.numbers().isEmpty() ? null : first.first();
        Set<String> others = new LinkedHashSet<>(other.numbers());
        others.addAll(first.numbers());
        // The same number twice is one number.
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
