package io.showroom.prospect.read;

import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.ProspectState.Wish;
import org.jspecify.annotations.Nullable;

/** Later words replace earlier ones; silence leaves them as they were. */
final class Wishes {

    private Wishes() {}

    static Wish of(VisitRegistered said, Wish before) {
        return models(said.model(), said.competitorModel(), before);
    }

    static Wish of(ContactCaptured said, Wish before) {
        return merge(
                new Wish(
                        said.model(),
                        said.colour(),
                        said.use(),
                        said.purchaseKind(),
                        said.payment(),
                        said.budget(),
                        said.currentCar(),
                        said.competitorModel()),
                before);
    }

    static Wish of(ContactCorrected said, Wish before) {
        return merge(
                new Wish(
                        said.model(),
                        said.colour(),
                        said.use(),
                        said.purchaseKind(),
                        said.payment(),
                        said.budget(),
                        said.currentCar(),
                        said.competitorModel()),
                before);
    }

    static Wish withModel(@Nullable String model, Wish before) {
        return models(model, null, before);
    }

    private static Wish models(@Nullable String model, @Nullable String competitorModel, Wish before) {
        return new Wish(
                or(model, before.model()),
                before.colour(),
                before.use(),
                before.purchaseKind(),
                before.payment(),
                before.budget(),
                before.currentCar(),
                or(competitorModel, before.competitorModel()));
    }

    private static Wish merge(Wish said, Wish before) {
        return new Wish(
                or(said.model(), before.model()),
                or(said.colour(), before.colour()),
                or(said.use(), before.use()),
                or(said.purchaseKind(), before.purchaseKind()),
                or(said.payment(), before.payment()),
                or(said.budget(), before.budget()),
                or(said.currentCar(), before.currentCar()),
                or(said.competitorModel(), before.competitorModel()));
    }

    private static @Nullable String or(@Nullable String said, @Nullable String before) {
        return said != null ? said : before;
    }
}
