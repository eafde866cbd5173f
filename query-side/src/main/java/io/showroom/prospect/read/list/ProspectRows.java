package io.showroom.prospect.read.list;

import io.showroom.naming.read.NameOrder;
import io.showroom.naming.read.SpeltName;
import io.showroom.projection.read.Column.Type;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.Due;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row a prospect, as it stands. */
@Component
class ProspectRows extends Rows<ProspectRows.Line> {

    private static final Table<Line> TABLE = Table.<ProspectState>own("prospect_row", 7)
            .key("prospect_id", Type.TEXT, ProspectState::prospectId)
            .text("store", ProspectState::store)
            .text("zone", ProspectState::zone)
            .text("status", state -> state.status().name())
            .text("grade", state -> state.grade() == null ? null : state.grade().code())
            .text("consultant", ProspectState::consultant)
            .text("source", state -> state.origin().source())
            .text("campaign", state -> state.origin().campaign())
            .text("channel", state -> state.origin().channel())
            .text("model", state -> state.wish().model())
            .text("purpose", state -> state.origin().purpose())
            .text("concern", ProspectState::concern)
            .person("area", state -> state.person("area"))
            .text("colour", state -> state.wish().colour())
            .text("customer_type", ProspectState::customerType)
            .text("missing", state -> words(state.missing()))
            .text("lacking", state -> words(state.lacking()))
            .person("name", state -> state.person("name"))
            .with("erased", Type.BOOLEAN, state -> state.person().erased())
            .person("name_plain", state -> SearchWords.folded(state.person("name")))
            .person("name_spelt", state -> SpeltName.of(state.person("name")))
            .person("name_order", state -> NameOrder.key(state.person("name")))
            .person("phone", state -> state.person("phone"))
            .person("second_phone", state -> state.person("secondPhone"))
            .person("plate", state -> SearchWords.plain(state.person("plate")))
            .person("vin", state -> SearchWords.plain(state.person("vin")))
            .with("first_at", Type.TIMESTAMPTZ, state -> state.origin().at())
            .with("captured_at", Type.TIMESTAMPTZ, ProspectState::capturedAt)
            .with("last_contact_at", Type.TIMESTAMPTZ, ProspectState::lastContactAt)
            .with("due_on", Type.DATE, due(Due::on))
            .text("due_channel", due(Due::channel))
            .text("due_purpose", due(Due::purpose))
            .with("ungraded_since", Type.TIMESTAMPTZ, ProspectState::ungradedSince)
            .with("closed_at", Type.TIMESTAMPTZ, ProspectRows::closedAt)
            .with("price", Type.NUMERIC, ProspectRows::price)
            .within(Line::state)
            .with("last_at", Type.TIMESTAMPTZ, Line::lastAt);

    ProspectRows() {
        super(
                TABLE,
                timeline -> List.of(new Line(
                        ProspectState.of(timeline), timeline.acts().getLast().at())));
    }

    /** A prospect as it stands, and when the last act was. */
    record Line(ProspectState state, Instant lastAt) {}

    private static @Nullable String words(Set<String> names) {
        return names.isEmpty() ? null : String.join(" ", names);
    }

    /** Of the follow-up agreed. */
    private static <T> Function<ProspectState, @Nullable T> due(Function<Due, @Nullable T> part) {
        return state -> state.due() == null ? null : part.apply(state.due());
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
