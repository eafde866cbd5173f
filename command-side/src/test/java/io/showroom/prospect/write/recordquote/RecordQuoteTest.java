package io.showroom.prospect.write.recordquote;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.ConcernNoted;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RecordQuoteTest {

    private static final BigDecimal PRICE = new BigDecimal("199999.90");

    @Test
    void canQuoteAPrice() {
        base().when(quote("model", "M1", "price", PRICE, "payment", "loan", "concerns", "too dear"))
                .then(new QuoteGiven(P, "S1", NOW, "M1", PRICE, "CNY", "loan", "c1", sealed("concerns", "too dear")));
    }

    @Test
    void canQuoteInAnotherCurrencyOrForNothing() {
        base().when(quote("model", "M1", "price", BigDecimal.ZERO, "currency", "EUR"))
                .then(new QuoteGiven(P, "S1", NOW, "M1", BigDecimal.ZERO, "EUR", null, "c1", null));
    }

    @Test
    void canTellWhatHoldsTheCustomerBack() {
        base().when(quote("model", "M1", "price", PRICE, "concern", "price"))
                .then(
                        new QuoteGiven(P, "S1", NOW, "M1", PRICE, "CNY", null, "c1", null),
                        new ConcernNoted(P, "S1", NOW, "price", "c1"));
        base().when(quote("model", "M1", "price", PRICE, "concern", "weather")).refused(422, "unknownCode", "concern");
    }

    @Test
    void cannotQuoteLessThanNothing() {
        base().when(quote("model", "M1", "price", new BigDecimal("-0.01"))).refused(422, "negative", "price");
    }

    @Test
    void cannotQuoteAnUnknownModelOrNone() {
        base().when(quote("model", "M9", "price", PRICE)).refused(422, "unknownCode", "model");
        base().when(quote("price", PRICE)).refused(400, "required", "model");
    }

    @Test
    void cannotQuoteWithoutAPriceOrInAnUnknownCurrency() {
        base().when(quote("model", "M1")).refused(400, "required", "price");
        base().when(quote("model", "M1", "price", PRICE, "currency", "cny"))
                .refused(422, "unknownCurrency", "currency");
    }

    @Test
    void cannotTouchAnothersProspect() {
        base().by(consultant("c2")).when(quote("model", "M1", "price", PRICE)).refused(403, "notYours");
    }

    @Test
    void cannotQuoteToSomebodyNeverSeen() {
        new ProspectCase().when(quote("model", "M1", "price", PRICE)).refused(404, "noSuchProspect");
    }

    @Test
    void canImportAQuoteOfWhichNothingIsTold() {
        base().imported("row").when(quote()).then(new QuoteGiven(P, "S1", NOW, null, null, "CNY", null, "c1", null));
    }

    private static ProspectCase base() {
        return new ProspectCase().given(visited(daysAgo(10), "c1"), captured(daysAgo(9), "c1"));
    }

    private static RecordQuote quote(Object... fields) {
        return Fill.in(RecordQuote.class, fields);
    }
}
