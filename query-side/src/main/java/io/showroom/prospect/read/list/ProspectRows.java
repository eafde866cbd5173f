package io.showroom.prospect.read.list;

import io.showroom.naming.read.NameOrder;
import io.showroom.naming.read.SpeltName;
import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.Due;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row a prospect, as it stands. */
@Component
class ProspectRows implements Projection {

    @Override
    public String table() {
        return "prospect_row";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.text("prospect_id"));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.text("store"),
                Column.text("zone"),
                Column.text("status"),
                Column.text("grade"),
                Column.text("consultant"),
                Column.text("source"),
                Column.text("campaign"),
                Column.text("channel"),
                Column.text("model"),
                Column.text("purpose"),
                Column.text("concern"),
                Column.text("area"),
                Column.text("colour"),
                Column.text("customer_type"),
                Column.text("missing"),
                Column.text("lacking"),
                Column.text("name"),
                Column.text("name_plain"),
                Column.text("name_spelt"),
                Column.text("name_order"),
                Column.text("phone"),
                Column.text("second_phone"),
                Column.text("plate"),
                Column.text("vin"),
                Column.instant("first_at"),
                Column.instant("captured_at"),
                Column.instant("last_contact_at"),
                Column.date("due_on"),
                Column.text("due_channel"),
                Column.text("due_purpose"),
                Column.instant("ungraded_since"),
                Column.instant("closed_at"),
                Column.instant("last_at"),
                new Column("price", Column.Type.NUMERIC));
    }

    @Override
    public Set<String> personal() {
        return Set.of(
                "name", "name_plain", "name_spelt", "name_order", "phone", "second_phone", "plate", "vin", "area");
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        ProspectState state = ProspectState.of(timeline);
        Due due = state.erasedAt() == null ? state.due() : null;
        String name = state.person("name");
        boolean erased = Timeline.ERASED.equals(name);
        return List.of(Row.of(
                List.of(state.prospectId()),
                state.store(),
                state.zone(),
                state.status().name(),
                state.grade() == null ? null : state.grade().code(),
                state.consultant(),
                state.origin().source(),
                state.origin().campaign(),
                state.origin().channel(),
                state.wish().model(),
                state.origin().purpose(),
                state.concern(),
                state.person("area"),
                state.wish().colour(),
                state.customerType(),
                words(state.missing()),
                words(state.lacking()),
                name,
                erased ? null : SearchWords.folded(name),
                SpeltName.of(name),
                NameOrder.key(name),
                state.person("phone"),
                state.person("secondPhone"),
                SearchWords.plain(state.person("plate")),
                SearchWords.plain(state.person("vin")),
                state.origin().at(),
                state.capturedAt(),
                state.lastContactAt(),
                due == null ? null : due.on(),
                due == null ? null : due.channel(),
                due == null ? null : due.purpose(),
                state.ungradedSince(),
                closedAt(state),
                timeline.acts().getLast().at(),
                price(state)));
    }

    private static @Nullable String words(Set<String> names) {
        return names.isEmpty() ? null : String.join(" ", names);
    }

    private static @Nullable Instant closedAt(ProspectState state) {
        if (state.delivery() != null) {
            return state.delivery().at();
        }
        if (state.order() != null) {
            return state.order().at();
        }
        return state.status().closedLost() && state.defeat() != null
                ? state.defeat().at()
                : null;
    }

    private static @Nullable BigDecimal price(ProspectState state) {
        if (state.order() != null && state.order().price() != null) {
            return state.order().price();
        }
        return state.quote() == null ? null : state.quote().price();
    }
}
