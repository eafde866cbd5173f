package io.showroom.prospect.read.list;

import io.showroom.directory.read.CardRule;
import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.Standing;
import io.showroom.prospect.read.Who;
import io.showroom.prospect.read.list.ProspectLine.Dates;
import io.showroom.prospect.read.list.ProspectLine.Due;
import io.showroom.prospect.read.list.ProspectLine.OnCard;
import io.showroom.prospect.read.list.ProspectLine.Told;
import io.showroom.prospect.read.list.ProspectLine.Touch;
import io.showroom.prospect.read.list.ProspectLine.Wish;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of the list of prospects; written by the projection's runners only. */
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
    private Standing status;

    private @Nullable String grade;
    private @Nullable String consultant;
    private @Nullable String source;
    private @Nullable String campaign;
    private @Nullable String channel;
    private @Nullable String model;
    private @Nullable String purpose;
    private @Nullable String concern;
    private @Nullable String area;
    private @Nullable String colour;
    private @Nullable String customerType;
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
    private Instant firstAt;
    private @Nullable Instant capturedAt;
    private @Nullable Instant lastContactAt;
    private @Nullable LocalDate dueOn;
    private @Nullable String dueChannel;
    private @Nullable String duePurpose;
    private @Nullable Instant ungradedSince;
    private @Nullable Instant closedAt;
    private Instant lastAt;
    private @Nullable BigDecimal price;

    protected ProspectRow() {}

    /**
     * The line as an answer.
     *
     * @param rules what each store asks a card to hold
     */
    ProspectLine line(CardRules rules) {
        boolean asked = status != Standing.VISITOR && !erased;
        CardRule.Completeness completeness = asked ? rules.of(store).of(words(missing)) : null;
        return new ProspectLine(
                prospectId,
                store,
                zone,
                status,
                grade,
                consultant,
                new Touch(source, campaign, channel, purpose),
                new Wish(model, concern, colour, customerType, price),
                Who.of(new PersonName(name, erased)),
                new Told(phone, area, plate, vin),
                new Dates(firstAt, capturedAt, lastContactAt, ungradedSince, closedAt),
                new Due(dueOn, dueChannel, duePurpose),
                new OnCard(completeness != null && !completeness.complete(), completeness, words(lacking)));
    }

    private static List<String> words(@Nullable String names) {
        return names == null ? List.of() : List.of(names.split(" "));
    }
}
