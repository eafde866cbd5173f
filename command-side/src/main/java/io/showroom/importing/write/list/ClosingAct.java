package io.showroom.importing.write.list;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.StoreRules;
import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import io.showroom.prospect.write.confirmdelivery.ConfirmDeliveryBuilder;
import io.showroom.prospect.write.declaredefeat.DeclareDefeat;
import io.showroom.prospect.write.declaredefeat.DeclareDefeatBuilder;
import io.showroom.prospect.write.declaredefeat.DefeatKind;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.placeorder.PlaceOrderBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closing act of a row whose customer is no open prospect: an order, a delivery after it, or a defeat. Each is
 * dated as the list says, else by the last contact, else by the first; never by the day of the import, which would put
 * old deals into this month's figures.
 *
 * @param row the row
 * @param store the store
 * @param first first contact
 * @param last last contact; null if none
 * @param reasonGiven the list's own text of the reason; null if none
 */
record ClosingAct(
        ParsedRow row,
        StoreRules store,
        Instant first,
        @Nullable Instant last,
        @Nullable String reasonGiven) {

    List<ProspectCommand> commands(String id) {
        return switch (row.standing()) {
            case VISITOR, OPEN -> List.of();
            case ORDERED -> List.of(order(id));
            case DELIVERED -> List.of(order(id), delivery(id));
            case DEFEATED, LOST, FROZEN, INVALID -> List.of(defeat(id));
        };
    }

    /** Returns when the last of them happened. */
    Instant at() {
        return switch (row.standing()) {
            case DELIVERED -> later(orderedAt(), told(ListField.DELIVERED_ON, later(orderedAt(), last)));
            case DEFEATED, LOST, FROZEN, INVALID -> told(ListField.DEFEATED_ON, later(first, last));
            default -> orderedAt();
        };
    }

    /** Returns when the customer's grade ended by an order or a defeat. */
    Instant gradedUntil() {
        return row.standing() == ProspectStatus.DELIVERED ? orderedAt() : at();
    }

    private Instant orderedAt() {
        Instant told = told(ListField.ORDERED_ON, later(first, last));
        if (row.standing() != ProspectStatus.DELIVERED || row.get(ListField.DELIVERED_ON) == null) {
            return told;
        }
        Instant delivered = told(ListField.DELIVERED_ON, told);
        return told.isAfter(delivered) && row.get(ListField.ORDERED_ON) == null ? delivered : told;
    }

    private PlaceOrder order(String id) {
        String price = row.get(ListField.PRICE);
        String delivery = row.standing() == ProspectStatus.ORDERED ? row.get(ListField.DELIVERED_ON) : null;
        return PlaceOrderBuilder.builder()
                .prospectId(id)
                .occurredAt(orderedAt())
                .model(row.get(ListField.MODEL))
                .colour(row.get(ListField.COLOUR))
                .price(price == null ? null : new BigDecimal(price))
                .payment(row.get(ListField.PAYMENT))
                .expectedDeliveryOn(
                        delivery == null ? null : LocalDate.parse(delivery.substring(0, "2026-01-01".length())))
                .build();
    }

    private ConfirmDelivery delivery(String id) {
        return ConfirmDeliveryBuilder.builder().prospectId(id).occurredAt(at()).build();
    }

    private DeclareDefeat defeat(String id) {
        return DeclareDefeatBuilder.builder()
                .prospectId(id)
                .occurredAt(at())
                .kind(DefeatKind.valueOf(row.standing().name()))
                .reason(row.get(ListField.DEFEAT_REASON))
                .competitorModel(row.get(ListField.COMPETITOR_MODEL))
                .account(reasonGiven)
                .build();
    }

    /** Returns the moment in a cell; a day without a time is not before the first contact on that day. */
    private Instant told(ListField field, Instant otherwise) {
        String value = row.get(field);
        if (value == null) {
            return otherwise;
        }
        Instant told = LocalDateTime.parse(value).atZone(store.zone()).toInstant();
        return told.isBefore(first) && store.dayOf(told).equals(store.dayOf(first)) ? first : told;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** Returns the rejection of a date that lies in the future or before the first contact; null if it is valid. */
    static @Nullable Rejection fault(
            ListField field, LocalDateTime told, @Nullable LocalDateTime first, LocalDateTime today) {
        if (told.isAfter(today)) {
            return Rejection.rule("future", field.key());
        }
        boolean before = first != null && told.toLocalDate().isBefore(first.toLocalDate());
        return before ? Rejection.rule("beforeProspect", field.key()) : null;
    }
}
