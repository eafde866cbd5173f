package io.showroom.importing.write.list;

import static io.showroom.importing.write.list.ListField.COLOUR;
import static io.showroom.importing.write.list.ListField.CONSULTANT;
import static io.showroom.importing.write.list.ListField.FIRST_CONTACT;
import static io.showroom.importing.write.list.ListField.GRADE;
import static io.showroom.importing.write.list.ListField.MODEL;
import static io.showroom.importing.write.list.ListField.NAME;
import static io.showroom.importing.write.list.ListField.NEXT_FOLLOW_UP;
import static io.showroom.importing.write.list.ListField.PHONE;
import static io.showroom.importing.write.list.ListField.REMARK;
import static io.showroom.importing.write.list.ListField.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessTest {

    @Test
    void canTellColumnsByTheirChineseNames() {
        assertThat(columns("序号,客户姓名,联系电话,意向车型,意向级别,信息来源,销售顾问,建卡日期,下次回访,备注"))
                .containsExactly(
                        null, NAME, PHONE, MODEL, GRADE, SOURCE, CONSULTANT, FIRST_CONTACT, NEXT_FOLLOW_UP, REMARK);
    }

    @Test
    void canTellColumnsByTheirEnglishNames() {
        assertThat(columns(
                        "No,Customer Name,Mobile,Model,Grade,Lead Source,Sales Consultant,Date,Next Follow-up,Notes"))
                .containsExactly(
                        null, NAME, PHONE, MODEL, GRADE, SOURCE, CONSULTANT, FIRST_CONTACT, NEXT_FOLLOW_UP, REMARK);
    }

    @Test
    void canTellColumnsThatSayMoreThanUsual() {
        assertThat(columns("客户姓名(必填),*手机号码：,意向车型1,外观颜色/内饰")).containsExactly(NAME, PHONE, MODEL, COLOUR);
    }

    @Test
    void cannotGiveOneFieldToTwoColumns() {
        assertThat(columns("电话,手机,姓名")).containsExactly(PHONE, null, NAME);
    }

    @Test
    void canTellColumnsByWhatStandsInThem() {
        List<SheetRow> rows =
                rows("王小明,139 1234 5678,H,2026/3/5", "李雷,+8613800138000,b,3月6日", "韩梅梅,13712345678,,2026-03-07");

        assertThat(Guess.headerLine(rows)).isZero();
        assertThat(Guess.columns(List.of(), rows)).containsExactly(NAME, PHONE, GRADE, null);
        assertThat(Guess.columns(List.of(), rows.subList(0, 1))).containsExactly(NAME, PHONE, GRADE, FIRST_CONTACT);
    }

    @Test
    void canFindTheHeaderBelowTitles() {
        List<SheetRow> rows = rows("北辰店意向客户台账", "制表人：,王经理,日期：,2026年3月", "姓名,电话,车型", "王小明,13912345678,");

        assertThat(Guess.headerLine(rows)).isEqualTo(3);
    }

    private static List<ListField> columns(String header) {
        return Guess.columns(rows(header).getFirst().cells(), List.of());
    }

    private static List<SheetRow> rows(String... lines) {
        List<SheetRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(SheetRow.of(rows.size() + 1L, List.of(line.split(",", -1))));
        }
        return rows;
    }
}
