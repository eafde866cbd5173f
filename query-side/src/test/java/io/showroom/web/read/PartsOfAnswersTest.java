package io.showroom.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** However parts are grouped in Java, JSON has them side by side, in stable order. */
@ExtendWith(Asked.class)
class PartsOfAnswersTest {

    private static final String CARD = "prospectId store zone sequence status grade consultant name phone person"
            + " customerType wish concern origin capturedAt lastContactAt followUp ungradedSince counts quote order"
            + " delivery upkeep defeat appointment referrers missing completeness historyLacks erasedAt allowed";

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void aCard() {
        String owner = "/api/prospects/" + Lives.OWNER;
        assertThat(parts(side.json(Group.MANAGER_S3, owner))).isEqualTo(CARD + " broughtBy");
        JsonNode held = side.json(Group.MANAGER_S3, owner + "/personal-data");
        assertThat(parts(held.path("card"))).isEqualTo(CARD);
    }

    @Test
    void aStepOfTheGrades() {
        JsonNode steps = side.json(Group.MANAGER_S3, "/api/prospects/" + Lives.OWNER + "/grades");
        assertThat(parts(steps.path(0)))
                .isEqualTo("eventId sequence act scheme schemeVersion from to occurredAt recordedAt actor reason signs"
                        + " corrects correctedBy late until days contact");
    }

    @Test
    void aLineOfTheContactSheet() {
        JsonNode sheet = side.json(Group.MANAGER, "/api/reports/contact-sheet?month=2026-04");
        assertThat(parts(sheet.at("/blocks/0/rows/0")))
                .isEqualTo("prospectId store consultant customer model source startGrade days result resultOn"
                        + " closingGrade movedIn movedOut counted frequency missed doubts");
    }

    private static String parts(JsonNode answer) {
        return String.join(" ", answer.propertyNames());
    }
}
