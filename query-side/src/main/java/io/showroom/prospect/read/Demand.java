package io.showroom.prospect.read;

import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import org.jspecify.annotations.Nullable;

/**
 * Wishes of a customer.
 *
 * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT; null if unknown
 * @param wish what they want to buy
 * @param concern code of the last known concern (顾虑焦点); null for none
 */
public record Demand(
        @Nullable String customerType, Wish wish, @Nullable String concern) {

    /** What a customer wants to buy. */
    public record Wish(
            @Nullable String model,
            @Nullable String colour,
            @Nullable String use,
            @Nullable String purchaseKind,
            @Nullable String payment,
            @Nullable String budget,
            @Nullable String currentCar,
            @Nullable String competitorModel) {

        static final Wish NONE = new Wish(null, null);

        /** Creates one of which only the models are known. */
        Wish(@Nullable String model, @Nullable String competitorModel) {
            this(model, null, null, null, null, null, null, competitorModel);
        }

        static Wish of(ContactCaptured said) {
            return new Wish(
                    said.model(),
                    said.colour(),
                    said.use(),
                    said.purchaseKind(),
                    said.payment(),
                    said.budget(),
                    said.currentCar(),
                    said.competitorModel());
        }

        static Wish of(ContactCorrected said) {
            return new Wish(
                    said.model(),
                    said.colour(),
                    said.use(),
                    said.purchaseKind(),
                    said.payment(),
                    said.budget(),
                    said.currentCar(),
                    said.competitorModel());
        }

        /** Returns the combination with a later wish: its values replace earlier ones, its nulls do not. */
        Wish then(Wish said) {
            return new Wish(
                    or(said.model, model),
                    or(said.colour, colour),
                    or(said.use, use),
                    or(said.purchaseKind, purchaseKind),
                    or(said.payment, payment),
                    or(said.budget, budget),
                    or(said.currentCar, currentCar),
                    or(said.competitorModel, competitorModel));
        }

        private static @Nullable String or(@Nullable String said, @Nullable String before) {
            return said != null ? said : before;
        }
    }
}
