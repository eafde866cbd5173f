package io.showroom.prospect.read.list;

import io.showroom.naming.read.NameOrder;
import io.showroom.naming.read.PinyinName;
import io.showroom.projection.read.PersonName;
import io.showroom.projection.read.Personal;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import io.showroom.prospect.read.Contacts;
import io.showroom.prospect.read.Demand;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.Outcome;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.list.ProspectLine.Dates;
import io.showroom.prospect.read.list.ProspectLine.Due;
import io.showroom.prospect.read.list.ProspectLine.FirstSource;
import io.showroom.prospect.read.list.ProspectLine.Wish;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projection with one row per prospect: its present state. */
@Component
class ProspectRows extends RowProjection<ProspectRows.Line> {

    private static final ReadModelTable<Line> TABLE = ReadModelTable.own("prospect_row", 7, Line.class, "prospect_id");

    ProspectRows() {
        super(
                TABLE,
                timeline -> List.of(line(
                        ProspectState.of(timeline), timeline.acts().getLast().at())));
    }

    /**
     * A row: the parts of a line, and search and sort columns.
     *
     * @param missing names of the card's empty fields, separated by spaces; null for none
     * @param lacking data that imported history lacks, separated by spaces; null for none
     * @param lastAt business time of the last act
     */
    record Line(
            String prospectId,
            String store,
            String zone,
            DisplayedStatus status,
            @Nullable String grade,
            @Nullable String consultant,
            FirstSource touch,
            Wish wish,
            PersonName called,
            Found found,
            Dates dates,
            Due due,
            @Nullable String missing,
            @Nullable String lacking,
            Instant lastAt) {}

    /** Search and sort columns. */
    record Found(
            @Personal @Nullable String area,
            @Personal @Nullable String namePlain,
            @Personal @Nullable String nameSpelt,
            @Personal @Nullable String nameOrder,
            @Personal @Nullable String phone,
            @Personal @Nullable String secondPhone,
            @Personal @Nullable String plate,
            @Personal @Nullable String vin) {}

    private static Line line(ProspectState state, Instant lastAt) {
        Demand demand = state.demand();
        Contacts contacts = state.contacts();
        Contacts.Origin origin = contacts.origin();
        Contacts.Due due = contacts.followUp();
        String name = state.person("name");
        return new Line(
                state.prospectId(),
                state.store(),
                state.zone(),
                state.status(),
                state.grade() == null ? null : state.grade().code(),
                state.consultant(),
                new FirstSource(origin.source(), origin.campaign(), origin.channel(), origin.purpose()),
                new Wish(
                        demand.wish().model(),
                        demand.concern(),
                        demand.wish().colour(),
                        demand.customerType(),
                        price(state.outcome())),
                state.person().name(),
                new Found(
                        state.person("area"),
                        SearchWords.folded(name),
                        PinyinName.of(name),
                        NameOrder.key(name),
                        state.person("phone"),
                        state.person("secondPhone"),
                        SearchWords.plain(state.person("plate")),
                        SearchWords.plain(state.person("vin"))),
                new Dates(
                        origin.at(),
                        contacts.capturedAt(),
                        contacts.lastContactAt(),
                        contacts.ungradedSince(),
                        closedAt(state)),
                due == null ? Due.NONE : new Due(due.on(), due.channel(), due.purpose()),
                words(state.gaps().missing()),
                words(state.gaps().lacking()),
                lastAt);
    }

    private static @Nullable String words(Set<String> names) {
        return names.isEmpty() ? null : String.join(" ", names);
    }

    private static @Nullable Instant closedAt(ProspectState state) {
        Outcome outcome = state.outcome();
        if (outcome.delivery() != null) {
            return outcome.delivery().at();
        }
        if (outcome.order() != null) {
            return outcome.order().at();
        }
        return state.status().closedLost() && outcome.defeat() != null
                ? outcome.defeat().at()
                : null;
    }

    private static @Nullable BigDecimal price(Outcome outcome) {
        if (outcome.order() != null && outcome.order().price() != null) {
            return outcome.order().price();
        }
        return outcome.quote() == null ? null : outcome.quote().price();
    }
}
