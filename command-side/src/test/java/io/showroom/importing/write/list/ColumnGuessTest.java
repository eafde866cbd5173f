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
import static io.showroom.importing.write.list.ListField.SECOND_PHONE;
import static io.showroom.importing.write.list.ListField.SOURCE;
import static io.showroom.importing.write.list.ListField.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnGuessTest {

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
    void whyNobodyBoughtYetIsNoReasonOfADefeat() {
        assertThat(columns("姓名,电话,未成交原因")).containsExactly(NAME, PHONE, null);
        assertThat(columns("姓名,电话,战败原因")).containsExactly(NAME, PHONE, ListField.DEFEAT_REASON);
    }

    @Test
    void cannotGiveOneFieldToTwoColumns() {
        assertThat(columns("姓名,车型,意向车型")).containsExactly(NAME, MODEL, null);
    }

    @Test
    void canTakeASecondColumnOfNumbersForTheSecondPhone() {
        assertThat(columns("电话,手机,姓名")).containsExactly(PHONE, SECOND_PHONE, NAME);
        assertThat(columns("姓名,手机号,备用电话")).containsExactly(NAME, PHONE, SECOND_PHONE);
    }

    @Test
    void canTellWhatAHeaderIsAboutByItsEnd() {
        assertThat(columns("客户姓名,客户手机,客户性别,客户年龄,客户微信,客户地址,客户渠道,客户区域,客户职业,客户预算,客户备注,客户行业,客户生日,客户邮箱,客户单位,客户顾问,客户状态"))
                .containsExactly(
                        NAME,
                        PHONE,
                        ListField.GENDER,
                        ListField.AGE_BAND,
                        ListField.WECHAT,
                        ListField.ADDRESS,
                        SOURCE,
                        ListField.AREA,
                        ListField.OCCUPATION,
                        ListField.BUDGET,
                        REMARK,
                        ListField.INDUSTRY,
                        ListField.BIRTHDAY,
                        ListField.EMAIL,
                        ListField.COMPANY,
                        CONSULTANT,
                        STATUS);
        assertThat(columns("Customer Gender,Customer Name,Customer Phone,Customer Address"))
                .containsExactly(ListField.GENDER, NAME, PHONE, ListField.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "客户性别",
                "客户微信",
                "客户地址",
                "客户类型",
                "客户属性",
                "客户等级分布",
                "微信昵称",
                "车主年龄",
                "Customer Type",
                "Customer Group",
                "姓名是否核实",
                "客户经理",
                "推荐人姓名",
                "紧急联系人"
            })
    void cannotTakeForTheName(String header) {
        assertThat(columns(header)).doesNotContain(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "顾问电话",
                "销售顾问手机",
                "接待顾问联系电话",
                "门店电话",
                "经销商电话",
                "推荐人电话",
                "介绍人手机",
                "紧急联系人电话",
                "电话归属地",
                "保险公司电话",
                "Consultant phone",
                "Dealer phone",
            })
    void cannotTakeForTheCustomersPhoneWhateverStandsThere(String header) {
        List<ListSheetRow> rows = rows("13912345678", "13812345678", "13712345678");

        assertThat(ColumnGuess.columns(List.of(header), rows)).containsExactly((ListField) null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建卡时间",
                "登记时间",
                "进店时间",
                "首次到店日期",
                "首次到店时间",
                "首次进店时间",
                "建档时间",
                "留档时间",
                "创建时间",
                "录入时间",
                "线索创建时间",
                "来访时间",
                "到店时间",
                "接待时间",
                "初次来店日期",
                "首次接触时间",
                "客户建卡时间",
                "下发时间",
                "Create time"
            })
    void canTellTheFirstContact(String header) {
        assertThat(columns(header)).containsExactly(FIRST_CONTACT);
    }

    @Test
    void prefersTheDayThatSaysFirstAndNoTimeOfDay() {
        assertThat(columns("创建时间,首次到店日期")).containsExactly(null, FIRST_CONTACT);
        assertThat(ColumnGuess.columns(List.of("姓名", "来店时间", "来店日期"), rows("张三,09:30,2026/3/5", "李四,14:05,2026/3/6")))
                .containsExactly(NAME, null, FIRST_CONTACT);
    }

    @Test
    void cannotTakeAColumnOfTwoOrThreeWordsForNames() {
        List<ListSheetRow> rows = new ArrayList<>();
        for (int row = 1; row <= 12; row++) {
            rows.add(ListSheetRow.of(row, List.of(row % 2 == 0 ? "个人" : "公司", "客户" + row, "1391234500" + row % 10)));
        }

        assertThat(ColumnGuess.columns(List.of("客户", "客户名", "电话"), rows)).containsExactly(null, NAME, PHONE);
        assertThat(ColumnGuess.columns(List.of("姓名", "", ""), rows)).doesNotContain(NAME);
        assertThat(ColumnGuess.columns(List.of("姓名", "电话"), rows("女,13912345678", "男,13812345678")))
                .containsExactly(null, PHONE);
    }

    @Test
    void canTellAColumnOfStatesUnderAnyName() {
        List<ListSheetRow> rows = rows("张三,战败", "李四,已交车", "王五,意向中");

        assertThat(ColumnGuess.columns(List.of("姓名", "标记"), rows)).containsExactly(NAME, STATUS);
        assertThat(ColumnGuess.columns(List.of("姓名", "跟进状态"), rows)).containsExactly(NAME, STATUS);
        assertThat(ColumnGuess.columns(List.of("姓名", "状态"), rows("张三,好", "李四,坏")))
                .containsExactly(NAME, null);
    }

    @Test
    void takesANumberForTheKeyOnlyIfTheFileSaysThatItIsTheStoresOwn() {
        assertThat(columns("编号,客户编号,卡号,No.,ID")).containsOnlyNulls();
        assertThat(columns("客户编号（本店自有）,姓名")).containsExactly(ListField.KEY, NAME);
        assertThat(columns("DMS客户编号,姓名")).containsExactly(ListField.KEY, NAME);
    }

    @Test
    void canTellColumnsByWhatStandsInThem() {
        List<ListSheetRow> rows =
                rows("王小明,139 1234 5678,H,2026/3/5", "李雷,+8613800138000,b,3月6日", "韩梅梅,13712345678,,2026-03-07");

        assertThat(ColumnGuess.headerLine(rows)).isZero();
        assertThat(ColumnGuess.columns(List.of(), rows)).containsExactly(NAME, PHONE, GRADE, null);
        assertThat(ColumnGuess.columns(List.of(), rows.subList(0, 1)))
                .containsExactly(NAME, PHONE, GRADE, FIRST_CONTACT);
    }

    @Test
    void canFindTheHeaderBelowTitles() {
        List<ListSheetRow> rows = rows("北辰店意向客户台账", "制表人：,王经理,日期：,2026年3月", "姓名,电话,车型", "王小明,13912345678,");

        assertThat(ColumnGuess.headerLine(rows)).isEqualTo(3);
    }

    private static List<ListField> columns(String header) {
        return ColumnGuess.columns(rows(header).getFirst().cells(), List.of());
    }

    private static List<ListSheetRow> rows(String... lines) {
        List<ListSheetRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(ListSheetRow.of(rows.size() + 1L, List.of(line.split(",", -1))));
        }
        return rows;
    }
}
