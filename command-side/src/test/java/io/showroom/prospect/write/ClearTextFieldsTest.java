package io.showroom.prospect.write;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.daysAgo;

import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that stay in the clear after an erasure must not identify a person. */
class ClearTextFieldsTest {

    @Test
    void cannotHoldWhatSomebodyCouldBeFoundBy() {
        for (String words : List.of(
                "Passat 京A12345",
                "沪A·D12345 大众",
                "call 138 0013 8000",
                "13800138000",
                "wang@example.org",
                "LSVAA4187E2123456",
                "11010519491231002X")) {
            capture("currentCar", words).refused(422, "somebodysNumber", "currentCar");
            capture("budget", words).refused(422, "somebodysNumber", "budget");
        }
    }

    @Test
    void canHoldWhatIsSaidOfACar() {
        for (String words : List.of(
                "大众 帕萨特 2019", "150000-200000", "15万至20万", "BMW X5 xDrive40i 2023", "loan 36 months 138000", "none")) {
            capture("currentCar", words)
                    .then(new ContactCorrected(
                            P, "S1", NOW, null, null, null, null, null, null, words, null, null, List.of(), null));
        }
    }

    private static ProspectCase.Then capture(String field, String words) {
        return new ProspectCase()
                .given(visited(daysAgo(3), "c1"), captured(daysAgo(3), "c1"))
                .when(Fill.in(CaptureContact.class, "prospectId", P, field, words));
    }
}
