package io.showroom.screen.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.showroom.naming.read.MasterDataNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GradeBadgeTest {

    private final MasterDataNames names = names();

    @Test
    void aGradeHasTheHeatOfItsPlaceInTheStoresScheme() {
        assertThat(badge("S1", "H").heat()).isEqualTo("hot");
        assertThat(badge("S1", "C").heat()).isEqualTo("cool");
        assertThat(badge("S1", "O").heat()).isEqualTo("order");
    }

    @Test
    void aGradeOfAnotherStoresSchemeHasItsHeatThere() {
        assertThat(badge(null, "P1").heat()).isEqualTo("hot");
        assertThat(badge("S1", "P3").heat()).isEqualTo("mild");
    }

    @Test
    void aGradeNoSchemeKnowsIsGrey() {
        assertThat(badge("S1", "X")).isEqualTo(new GradeBadge("X", "closed", "X"));
    }

    private GradeBadge badge(String store, String code) {
        return GradeBadge.of(code, store, names, Locale.ENGLISH);
    }

    private static MasterDataNames names() {
        MasterDataNames names = mock(MasterDataNames.class);
        when(names.stores()).thenReturn(choices("S1", "S3"));
        when(names.grades(any(), anyBoolean(), any())).thenAnswer(asked -> {
            boolean byHand = asked.getArgument(1);
            List<MasterDataNames.Choice> all = "S3".equals(asked.getArgument(0))
                    ? choices("P0", "P1", "P2", "P3", "P4")
                    : choices("O", "H", "A", "B", "C");
            return byHand ? all.subList(1, all.size()) : all;
        });
        return names;
    }

    private static List<MasterDataNames.Choice> choices(String... keys) {
        return Stream.of(keys)
                .map(key -> new MasterDataNames.Choice(key, key, null))
                .toList();
    }
}
