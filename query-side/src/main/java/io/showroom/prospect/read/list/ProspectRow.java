package io.showroom.prospect.read.list;

import io.showroom.directory.read.CardRule;
import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.PersonReference;
import io.showroom.prospect.read.list.ProspectLine.Dates;
import io.showroom.prospect.read.list.ProspectLine.Due;
import io.showroom.prospect.read.list.ProspectLine.FirstSource;
import io.showroom.prospect.read.list.ProspectLine.OnCard;
import io.showroom.prospect.read.list.ProspectLine.PersonalData;
import io.showroom.prospect.read.list.ProspectLine.Wish;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.criteria.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Entity of a row of the list of prospects; written by the projection's runners only. Embedded parts whose columns are
 * all null are read as null.
 */
@Entity
@Immutable
@Table(name = "prospect_row")
@SuppressWarnings("NullAway.Init")
class ProspectRow {

    @Id
    private String prospectId;

    private String store;
    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private DisplayedStatus status;

    private @Nullable String grade;
    private @Nullable String consultant;

    @Embedded
    private @Nullable FirstSource touch;

    @Embedded
    private @Nullable Wish wish;

    @Embedded
    private Dates dates;

    @Embedded
    private @Nullable Due due;

    private @Nullable String area;
    private @Nullable String missing;
    private @Nullable String lacking;
    private @Nullable String name;
    private boolean erased;
    private @Nullable String namePlain;
    private @Nullable String nameSpelt;
    private @Nullable String nameOrder;
    private @Nullable String phone;
    private @Nullable String secondPhone;
    private @Nullable String plate;
    private @Nullable String vin;
    private Instant lastAt;

    private static final Map<String, String> PARTS = Arrays.stream(ProspectRow.class.getDeclaredFields())
            .filter(field -> field.getType().isRecord())
            .flatMap(field -> Arrays.stream(field.getType().getRecordComponents())
                    .map(within -> Map.entry(within.getName(), field.getName())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    protected ProspectRow() {}

    /** Returns the path of an attribute by its name, in whichever embedded part it is. */
    static <T> Path<T> at(Path<ProspectRow> row, String attribute) {
        String part = PARTS.get(attribute);
        return part == null ? row.get(attribute) : row.get(part).get(attribute);
    }

    /**
     * Returns the line of a list.
     *
     * @param rules the stores' rules for customer cards
     */
    ProspectLine line(CardRules rules) {
        boolean asked = status != DisplayedStatus.VISITOR && !erased;
        CardRule.Completeness completeness = asked ? rules.of(store).of(words(missing)) : null;
        return new ProspectLine(
                prospectId,
                store,
                zone,
                status,
                grade,
                consultant,
                Objects.requireNonNullElse(touch, FirstSource.UNKNOWN),
                Objects.requireNonNullElse(wish, Wish.NONE),
                PersonReference.of(new PersonName(name, erased)),
                new PersonalData(phone, area, plate, vin),
                dates,
                Objects.requireNonNullElse(due, Due.NONE),
                new OnCard(completeness != null && !completeness.complete(), completeness, words(lacking)));
    }

    private static List<String> words(@Nullable String names) {
        return names == null ? List.of() : List.of(names.split(" "));
    }
}
