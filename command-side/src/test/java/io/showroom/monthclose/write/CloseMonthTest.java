package io.showroom.monthclose.write;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.CommandContextParameters;
import io.showroom.commandapi.Rejection;
import io.showroom.monthclose.events.MonthClosed;
import io.showroom.rulebook.write.MasterDataRules;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseMonthTest {

    /** Already December in the store's Shanghai, still November in London. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T20:00:00Z"), ZoneOffset.UTC);

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String FIGURES =
            "{\"figures\":{\"a/b\":1},\"month\":\"2026-11\",\"position\":7,\"store\":\"S1\"}";
    private static final String DIGEST = "edc376a4ae220ad54c7bf0eb12cdb0311342d5c0dccbae080c703d1bb3893116";
    private static final CommandContext MANAGER = CommandContext.as(new Actor("m1", Set.of(Role.MANAGER), "S1"));
    private static final CloseMonth CLOSE = new CloseMonth("S1", NOVEMBER, 7L, DIGEST, FIGURES);

    private AggregateTestFixture<MonthClose> month;

    @BeforeEach
    void prepare() {
        month = fixture();
    }

    private static AggregateTestFixture<MonthClose> fixture() {
        MasterDataRules rules = mock();
        when(rules.zone(anyString(), eq("S1"))).thenReturn(ZoneId.of("Asia/Shanghai"));
        when(rules.zone(anyString(), eq("S9"))).thenThrow(Rejection.rule("unknownStore", "store"));
        AggregateTestFixture<MonthClose> month = new AggregateTestFixture<>(MonthClose.class);
        month.registerParameterResolverFactory(new CommandContextParameters());
        month.registerInjectableResource(CLOCK);
        month.registerInjectableResource(rules);
        return month;
    }

    @Test
    void canCloseAMonthThatIsOverByTheStoresClock() {
        month.givenNoPriorActivity()
                .when(CLOSE, MANAGER.metadata())
                .expectEvents(new MonthClosed("S1", NOVEMBER, 7, DIGEST, FIGURES));
    }

    @Test
    void cannotCloseAMonthTwice() {
        refused(
                month.given(new MonthClosed("S1", NOVEMBER, 5, DIGEST, FIGURES)).when(CLOSE, MANAGER.metadata()),
                "monthClosed");
    }

    @Test
    void cannotCloseThePresentMonth() {
        refused(closing("S1", "2026-12", 7L, DIGEST, FIGURES), "monthNotOver");
    }

    @Test
    void cannotCloseAMonthOfAnotherStoreOrOfNone() {
        refused(closing("S2", "2026-11", 7L, DIGEST, FIGURES), "otherStore");
        CommandContext ofS9 = CommandContext.as(new Actor("m9", Set.of(Role.MANAGER), "S9"));
        refused(
                fixture()
                        .givenNoPriorActivity()
                        .when(new CloseMonth("S9", NOVEMBER, 7L, DIGEST, FIGURES), ofS9.metadata()),
                "unknownStore");
    }

    @Test
    void cannotSealFiguresThatAreNotThoseOfTheDigest() {
        refused(closing("S1", "2026-11", 7L, DIGEST, FIGURES.replace(":1}", ":2}")), "digestDiffers");
        refused(closing("S1", "2026-11", 7L, DIGEST.replace('a', 'b'), FIGURES), "digestDiffers");
    }

    @Test
    void cannotSealFiguresOfAnotherMonthOrPosition() {
        refused(closing("S1", "2026-10", 7L, DIGEST, FIGURES), "figuresOfOther");
        refused(closing("S1", "2026-11", 8L, DIGEST, FIGURES), "figuresOfOther");
        refused(
                closing("S1", "2026-11", 7L, "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "{}"),
                "figuresOfOther");
    }

    private static ResultValidator<MonthClose> closing(
            String store, String of, long position, String digest, String figures) {
        return fixture()
                .givenNoPriorActivity()
                .when(new CloseMonth(store, YearMonth.parse(of), position, digest, figures), MANAGER.metadata());
    }

    private static void refused(ResultValidator<MonthClose> result, String code) {
        result.expectNoEvents().expectException(Rejection.class).expectExceptionMessage(code);
    }
}
