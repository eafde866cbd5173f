package io.showroom.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table declared column by column: headings and values are in the same columns. */
class FormListingTest {

    private record Car(String model, int doors) {}

    private static final List<Car> CARS = List.of(new Car("Estate", 5), new Car("", 2));

    private static FormListing<Car> cars() {
        return new FormListing<Car>(name -> "the " + name)
                .text("model", 12, Car::model)
                .number("doors", 7, Car::doors)
                .mark("seen", 5, car -> null);
    }

    @Test
    void headingsAndValuesHaveTheSameOrder() {
        Form form = cars().table("Cars", List.of("all"), CARS);
        assertThat(form.columns())
                .containsExactly(
                        FormColumn.text("the model", 12),
                        FormColumn.number("the doors", 7),
                        FormColumn.mark("the seen", 5));
        assertThat(form.blocks().getFirst().list())
                .containsExactly(
                        FormLine.of(Arrays.asList("Estate", 5, null)), FormLine.of(Arrays.asList(null, 2, null)));
    }

    @Test
    void streamedLinesAreTheSame() {
        Form form = cars().streamed("Cars", List.of("all"), CARS::forEach);
        assertThat(form.blocks().getFirst().list())
                .isEqualTo(cars().table("Cars", List.of(), CARS)
                        .blocks()
                        .getFirst()
                        .list());
    }
}
