package io.showroom.report.monthclose.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureOrderTest {

    @Test
    void stagesAreReadFromTheFirstToTheLast() {
        assertThat(ordered(
                        "funnel/reachedDirectly/visit",
                        "funnel/prospects/captured",
                        "funnel/prospects/order",
                        "funnel/prospects/visit"))
                .containsExactly(
                        "funnel/prospects/visit",
                        "funnel/prospects/captured",
                        "funnel/prospects/order",
                        "funnel/reachedDirectly/visit");
    }

    @Test
    void theRetainedAreReadBeforeTheNewAndABaseBeforeWhatBecameOfIt() {
        assertThat(ordered(
                        "retained-new/new/base",
                        "retained-new/retained/openAtEnd",
                        "retained-new/retained/orders",
                        "retained-new/retained/base/c1",
                        "retained-new/retained/base"))
                .containsExactly(
                        "retained-new/retained/base",
                        "retained-new/retained/base/c1",
                        "retained-new/retained/orders",
                        "retained-new/retained/openAtEnd",
                        "retained-new/new/base");
    }

    @Test
    void otherFiguresAreOrderedByName() {
        assertThat(ordered("sources/visits/walk-in", "defeats/LOST/x", "sources/captured/yiche"))
                .containsExactly("defeats/LOST/x", "sources/captured/yiche", "sources/visits/walk-in");
    }

    private static List<String> ordered(String... names) {
        return List.of(names).stream().sorted(FigureOrder.READ).toList();
    }
}
