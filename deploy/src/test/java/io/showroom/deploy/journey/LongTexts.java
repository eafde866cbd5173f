package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;

/** Long input, for which printed forms must have room. */
final class LongTexts {

    private static final String ACCOUNT = "客户带家人第二次来店，重点看了后排空间与儿童座椅接口，对13.8万的报价觉得偏高，"
            + "希望送脚垫和两次保养；回访电话 138 1234 5678，约定周末11:30带父亲再来试驾，现车VIN LSVAU2180N2183294。"
            + "He compares it with a Longdongqiang Supermarathon and asks about the warranty of the battery.";

    private LongTexts() {}

    static void writtenDown(WholeSystem system, String prospect) {
        done(system, "RecordContact", """
                {"prospectId":"%s","channel":"CALL","account":"%s","grade":"B"}
                """.formatted(prospect, ACCOUNT));
        done(system, "RegisterVisit", """
                {"store":"S1","channel":"WALK_IN","remark":"%s","consultant":"consultant1"}
                """.formatted(ACCOUNT));
        done(system, "RegisterVisit", """
                {"store":"S1","channel":"PHONE","remark":"%s","consultant":"consultant1"}
                """.formatted(ACCOUNT));
    }

    private static void done(WholeSystem system, String command, String json) {
        var answer = system.command("manager", "demo", command, json);
        assertThat(answer.statusCode()).as(command + answer.body()).isEqualTo(200);
    }
}
