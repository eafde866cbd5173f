package io.showroom.importing.write.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.file.MadeWorkbook;
import io.showroom.importing.write.list.ListAnswers.ListDetail;
import io.showroom.importing.write.list.ListAnswers.RowAnswer;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import io.showroom.testing.Caller;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestSignIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** Lists as stores have them: hidden sheets and rows, dates in remarks, error values, corrected rejects. */
@SpringBootTest(
        classes = {CommandSide.class, TestSignIn.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class FilesOfStoresTest {

    private static final String HEAD = row(1, false, text("姓名") + text("手机") + text("首次到店日期") + text("备注"));

    @LocalServerPort
    private int port;

    @Autowired
    private ListEndpoint endpoint;

    @Autowired
    private ListFiles files;

    private TestingAuthenticationToken assistant;

    @BeforeEach
    void aStoreOfItsOwn() {
        String store = "S" + System.nanoTime();
        Caller.openStore(port, store);
        SignedIn signedIn = () -> new Actor("assistant-" + store, Set.of(Role.ASSISTANT), store);
        assistant = new TestingAuthenticationToken(signedIn, null);
    }

    @Test
    void hiddenSheetsComeLastAndSayThatTheyAreHidden() throws IOException {
        ListDetail list = sent(new MadeWorkbook()
                .sheet("旧名单", "hidden", HEAD + row(2, false, text("旧客户") + text("13912370001") + text("2024-01-01")))
                .sheet(
                        "客户",
                        "visible",
                        row(1, false, text("姓名") + text("手机")) + row(2, false, text("新客户") + text("13912370002")))
                .bytes());

        assertThat(list.sheets())
                .containsExactly(new ListAnswers.Table("客户", false, 2, 0), new ListAnswers.Table("旧名单", true, 2, 0));
        assertThat(list.plan().sheet()).isZero();
        assertThat(texts(list)).containsExactly(List.of("新客户", "13912370002"));
    }

    @Test
    void rowsHiddenByAFilterAreCountedAndCanBeLeftOut() throws IOException {
        ListDetail list = sent(new MadeWorkbook()
                .sheet(HEAD
                        + row(2, false, text("王甲") + text("13912380000"))
                        + row(3, true, text("王乙") + text("13912380001")))
                .bytes());

        assertThat(list.sheets().getFirst().hiddenRows()).isEqualTo(1);
        assertThat(list.top()).extracting(ListSheetRow::hidden).containsExactly(false, false, true);
        assertThat(texts(list)).hasSize(2);

        String plan = """
                {"sheet":0,"headerLine":1,"store":"%s","columns":["name","phone",null,null],"words":{},"leaveOutHidden":true}
                """.formatted(list.plan().store());
        ListDetail changed = endpoint.plan(list.id(), false, plan.getBytes(StandardCharsets.UTF_8), assistant);

        assertThat(changed.plan().leaveOutHidden()).isTrue();
        assertThat(texts(changed)).extracting(List::getFirst).containsExactly("王甲");
    }

    @Test
    void aDayInARemarkStaysADay() throws IOException {
        ListDetail list = sent(new MadeWorkbook()
                .formats("m\"月\"d\"日\"", "yyyy/m/d h:mm")
                .sheet(HEAD
                        + row(
                                2,
                                false,
                                text("王甲") + text("13912380000") + day(2, "45356.62847222222") + day(1, "45359")))
                .bytes());

        assertThat(texts(list)).containsExactly(List.of("王甲", "13912380000", "2024-03-05 15:05", "2024-03-08"));
    }

    @Test
    void anErrorValueIsRejectedInItsCell() throws IOException {
        ListDetail list = sent(new MadeWorkbook()
                .sheet(HEAD + row(2, false, "<c t=\"e\"><f>A9</f><v>#N/A</v></c>" + text("13912380000")))
                .bytes());

        RowAnswer row = preview(list).getFirst();
        assertThat(row.good()).isFalse();
        assertThat(row.cells().getFirst().problem()).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("cellError");
            assertThat(problem.message()).contains("#N/A");
        });
    }

    @Test
    void rowsComeBackAsTheyWereSent() throws IOException {
        List<String> bad = List.of("=cmd", "123", "2024-03-05", "2024-03-08 09:30");
        ListDetail workbook = sent(new MadeWorkbook()
                .formats("yyyy/m/d", "yyyy/m/d h:mm")
                .sheet(HEAD
                        + row(2, false, text("=cmd") + text("123") + day(1, "45356") + day(2, "45359.395833333333")))
                .bytes());
        ListDetail text =
                sent("姓名,手机,首次到店日期,备注\n'=cmd,123,2024-03-05,2024-03-08 09:30\n".getBytes(StandardCharsets.UTF_8));

        for (ListDetail list : List.of(workbook, text)) {
            MockHttpServletResponse rejects = new MockHttpServletResponse();
            files.rejects(list.id(), assistant, Locale.CHINA, rejects);
            ListDetail again = sent(rejects.getContentAsByteArray());

            assertThat(again.form()).isEqualTo(list.form());
            assertThat(texts(again)).extracting(cells -> cells.subList(0, 4)).containsExactly(bad);
        }
    }

    @Test
    void aKindThatIsNotReadIsRefusedByItsName() {
        byte[] locked = new byte[1024];
        locked[0] = (byte) 0xD0;
        locked[1] = (byte) 0xCF;
        locked[2] = 0x11;
        locked[3] = (byte) 0xE0;
        byte[] name = "EncryptedPackage\0".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 512, name.length);

        assertThatThrownBy(() -> sent(locked)).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(
                        refused.reason().code())
                .isEqualTo("lockedWorkbook"));
    }

    private ListDetail sent(byte[] file) throws IOException {
        String id = endpoint.send(new MockMultipartFile("file", "list.xls", null, file), assistant)
                .get("id");
        return endpoint.whole(String.valueOf(id), assistant);
    }

    private List<RowAnswer> preview(ListDetail list) {
        return endpoint.preview(list.id(), "all", 0, 50, assistant, Locale.CHINA)
                .lines();
    }

    private List<List<String>> texts(ListDetail list) {
        return preview(list).stream()
                .map(row -> row.cells().stream()
                        .map(ListAnswers.CellAnswer::text)
                        .filter(text -> !text.isEmpty())
                        .toList())
                .toList();
    }

    private static String row(int line, boolean hidden, String cells) {
        return "<row r=\"" + line + "\"" + (hidden ? " hidden=\"1\"" : "") + ">" + cells + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String day(int style, String number) {
        return "<c s=\"" + style + "\"><v>" + number + "</v></c>";
    }
}
