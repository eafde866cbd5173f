package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.CarIdentifiers;
import io.showroom.prospect.write.PhoneTextParser;
import io.showroom.prospect.write.Phones;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises the imported rows about one person. Not everybody has a phone number, so the key of imported history is
 * tried in every store.
 *
 * @param digests digests of phone numbers
 * @param marks digests of number plates and VINs
 */
record ImportedPerson(
        String prospectId,
        List<String> stores,
        Set<String> digests,
        Set<String> marks,
        MasterKey masterKey,
        CarIdentifiers cars) {

    private static final Pattern RUN = Pattern.compile("\\+?\\d[-. ()0-9]{5,}\\d");
    private static final Pattern MOBILE = Pattern.compile("(?=(1[3-9]\\d{9}))");
    private static final int FEWEST_DIGITS = 7;

    boolean isIn(List<String> fields) {
        return fields.stream()
                .filter(Objects::nonNull)
                .anyMatch(field -> isKey(field) || isNumber(field) || isCar(field));
    }

    private boolean isKey(String field) {
        return !field.isBlank()
                && stores.stream()
                        .anyMatch(store ->
                                ProspectId.ofImported(store, field).value().equals(prospectId));
    }

    private boolean isCar(String field) {
        return field.equals(prospectId) || (!marks.isEmpty() && marks.contains(cars.digest(field)));
    }

    private boolean isNumber(String field) {
        return !digests.isEmpty()
                && field.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS
                && Stream.concat(numbers(field), runs(field))
                        .map(masterKey::lookupDigest)
                        .anyMatch(digests::contains);
    }

    /** Returns the phone numbers that the import would read from the field. */
    private static Stream<String> numbers(String field) {
        try {
            return PhoneTextParser.read(field, HistoryColumn.PHONE.header()).numbers().stream();
        } catch (Rejection none) {
            return Stream.empty();
        }
    }

    /** Returns the phone numbers among the runs of digits in a field. */
    private static Stream<String> runs(String field) {
        return RUN.matcher(Normalizer.normalize(field, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .flatMap(run -> Stream.concat(
                        Stream.of(run),
                        MOBILE.matcher(run.replaceAll("\\D", "")).results().map(mobile -> mobile.group(1))))
                .flatMap(run -> Phones.normalise(run).stream());
    }
}
