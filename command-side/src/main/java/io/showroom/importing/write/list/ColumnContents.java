package io.showroom.importing.write.list;

import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.BlankMarkers;
import io.showroom.importing.write.MomentParser;
import io.showroom.prospect.write.PhoneTextParser;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The texts in the first rows of one column, and whether they can be values of a field, whatever the header. */
record ColumnContents(List<String> texts) {

    private static final int MANY_ROWS = 8;
    private static final int FEW_NAMES = 3;
    private static final int SHORTEST_DATE = 6;
    private static final double SOME = 0.3;
    private static final double HALF = 0.5;
    private static final Pattern DIGITS_OF_A_PHONE = Pattern.compile("(?:\\D*\\d){7,}.*|.*\\*.*", Pattern.DOTALL);
    private static final Pattern TIME_OF_DAY = Pattern.compile("(?:[上下]午)?\\d{1,2}[:：点时].{0,12}");
    private static final Set<String> CALLED =
            Set.of("男", "女", "先生", "女士", "小姐", "太太", "m", "f", "male", "female", "mr", "ms");

    static ColumnContents of(List<ListSheetRow> rows, int column) {
        return new ColumnContents(rows.stream()
                .map(row -> row.cell(column))
                .filter(text -> !BlankMarkers.isNone(text))
                .toList());
    }

    /** Whether at least this share of the cells matches; false for an empty column. */
    boolean mostly(double share, Predicate<String> fits) {
        return !texts.isEmpty() && texts.stream().filter(fits).count() >= texts.size() * share;
    }

    /** Whether the texts do not contradict the field; true for an empty column. */
    boolean mayHold(ListField field) {
        if (texts.isEmpty()) {
            return true;
        }
        return switch (field) {
            case NAME -> !mostly(HALF, ColumnContents::isNoName) && !fewValues();
            case PHONE, SECOND_PHONE ->
                mostly(SOME, text -> DIGITS_OF_A_PHONE.matcher(text).matches());
            case FIRST_CONTACT, LAST_CONTACT, NEXT_FOLLOW_UP, ORDERED_ON, DELIVERED_ON, DEFEATED_ON, BIRTHDAY ->
                !mostly(HALF, text -> TIME_OF_DAY.matcher(text).matches());
            case STATUS ->
                mostly(HALF, text -> DefaultVocabulary.know(field, text))
                        || texts.stream().anyMatch(DefaultVocabulary::close);
            case CUSTOMER_TYPE -> mostly(HALF, text -> DefaultVocabulary.know(field, text));
            default -> true;
        };
    }

    /** Whether many rows share very few values, which excludes names. */
    private boolean fewValues() {
        return texts.size() >= MANY_ROWS && texts.stream().distinct().count() <= FEW_NAMES;
    }

    private static boolean isNoName(String text) {
        return CALLED.contains(NormalizedText.plain(text).toLowerCase(Locale.ROOT))
                || isMobile(text)
                || isDate(text)
                || text.chars().allMatch(Character::isDigit);
    }

    /** Whether the text contains a mobile number; landline numbers resemble too many other numbers. */
    static boolean isMobile(String text) {
        try {
            return PhoneTextParser.read(text, ListField.PHONE.key()).first().matches("\\+861[3-9]\\d{9}");
        } catch (Rejection noNumber) {
            return false;
        }
    }

    static boolean isDate(String text) {
        return text.length() >= SHORTEST_DATE
                && !isMobile(text)
                && MomentParser.read(text, ZoneOffset.UTC, null).isPresent();
    }
}
