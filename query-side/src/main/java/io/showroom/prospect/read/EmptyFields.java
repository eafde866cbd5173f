package io.showroom.prospect.read;

import io.showroom.prospect.read.Demand.Wish;
import io.showroom.prospect.read.Outcome.Order;
import io.showroom.store.events.CardField;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines the empty fields of a customer card; values of an order count for the wish. */
final class EmptyFields {

    private static final List<CardField> FIELDS = List.of(CardField.values());

    private EmptyFields() {}

    /** Returns the names of the empty fields, in the card's order. */
    static Set<String> of(Set<String> told, @Nullable String customerType, Wish wish, @Nullable Order order) {
        Set<String> empty = new LinkedHashSet<>();
        for (CardField field : FIELDS) {
            if (!filled(field, told, customerType, wish, order)) {
                empty.add(field.key());
            }
        }
        return Collections.unmodifiableSet(empty);
    }

    private static boolean filled(
            CardField field, Set<String> told, @Nullable String customerType, Wish wish, @Nullable Order order) {
        return switch (field) {
            case NAME, GENDER, FAMILY, DECISION_MAKER, MOTIVES -> told.contains(field.key());
            case CONTACT -> any(told, "phone", "secondPhone", "wechat", "email");
            case AGE -> any(told, "ageBand", "birthday");
            case AREA -> any(told, "area", "address");
            case OCCUPATION -> any(told, "occupation", "industry", "company");
            case CUSTOMER_TYPE -> customerType != null;
            case MODEL -> either(wish.model(), order == null ? null : order.model());
            case COLOUR -> either(wish.colour(), order == null ? null : order.colour());
            case USE -> wish.use() != null;
            case BUDGET -> either(wish.budget(), order == null ? null : order.price());
            case PAYMENT -> either(wish.payment(), order == null ? null : order.payment());
            case PURCHASE_KIND -> wish.purchaseKind() != null;
            // A first-time buyer has no current car.
            case CURRENT_CAR -> either(wish.currentCar(), "FIRST".equals(wish.purchaseKind()) ? "" : null);
            case COMPETITOR_MODEL -> wish.competitorModel() != null;
        };
    }

    private static boolean any(Set<String> told, String... names) {
        for (String name : names) {
            if (told.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean either(@Nullable Object wished, @Nullable Object ordered) {
        return wished != null || ordered != null;
    }
}
