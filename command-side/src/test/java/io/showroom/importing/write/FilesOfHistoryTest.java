package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.importing.write.file.MadeWorkbook;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestSignIn;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** History and transaction files as other programs write them, and their rejected rows. */
@SpringBootTest(
        classes = {CommandSide.class, TestSignIn.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FilesOfHistoryTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR), null);
    private static final String HEAD = "prospect,act,occurred_at,store,consultant,name,phone,comment";

    @Autowired
    private Imports imports;

    @Autowired
    private HistoryImport history;

    @Autowired
    private TransactionImport transactions;

    @Autowired
    private ImportTables tables;

    @Autowired
    private ImportEndpoint endpoint;

    @Autowired
    private JdbcTemplate jdbc;

    private String store;

    @BeforeEach
    void aStoreOfItsOwn() {
        store = "North-" + System.nanoTime();
    }

    @Test
    void canReadDaysAndTimesOfWorkbooks() throws IOException {
        byte[] file = new MadeWorkbook()
                .formats("yyyy/m/d", "yyyy/m/d h:mm", 31)
                .sheet("旧", "hidden", row(HEAD.split(",")))
                .sheet(
                        "Sheet1",
                        "visible",
                        row(HEAD.split(","))
                                + captured("1001", "<c s=\"1\"><v>45356</v></c>")
                                + captured("1002", "<c s=\"2\"><v>45356.62847222222</v></c>")
                                + captured("1003", "<c s=\"3\"><v>45356</v></c>")
                                + captured("1004", text("2024/3/5")))
                .bytes();

        ImportJob job = history(file);

        assertThat(rejects(job)).hasSize(1);
        assertThat(jdbc.queryForList("""
                        select convert_from(payload, 'UTF8')::jsonb ->> 'occurredAt' from domain_event
                         where payload_type like '%ContactCaptured'
                           and convert_from(payload, 'UTF8')::jsonb ->> 'store' = ?
                        """, String.class, store))
                .containsExactlyInAnyOrder(
                        "2024-03-04T16:00:00Z", "2024-03-05T07:05:00Z", "2024-03-04T16:00:00Z", "2024-03-04T16:00:00Z");
    }

    @Test
    void losesNoNumberOfAnActNorWhatStandsBeside() throws IOException {
        ImportJob job = history((HEAD + "\n"
                        + "3001,CaptureContact,2024-03-05," + store + ",c1,王一,021-62345679转802,\n"
                        + "3002,CaptureContact,2024-03-05," + store
                        + ",c1,王二,13912340001；13912340002；13912340003（太太）,\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(rejects(job)).as("the header alone").hasSize(1);
        assertThat(jdbc.queryForList("""
                        select (convert_from(payload, 'UTF8')::jsonb -> 'given')::text from domain_event
                         where payload_type like '%ContactCaptured'
                           and convert_from(payload, 'UTF8')::jsonb ->> 'store' = ?
                        """, String.class, store))
                .containsExactlyInAnyOrder(
                        "[\"name\", \"phone\", \"phoneNote\"]",
                        "[\"name\", \"phone\", \"phoneNote\", \"secondPhone\"]");
    }

    @Test
    void refusedRowsKeepTheirDaysAndAreSafeToOpen() throws IOException {
        byte[] file = new MadeWorkbook()
                .formats("yyyy/m/d", "h:mm")
                .sheet(row(HEAD.split(",")) + "<row>" + text("=k9") + text("Dance") + "<c s=\"1\"><v>45356</v></c>"
                        + text(store) + text("c1") + text("@王") + text("+86 138 0013 8000")
                        + "<c s=\"1\"><v>45359</v></c></row>")
                .bytes();

        List<String> first = rejects(history(file));
        assertThat(first.getFirst()).isEqualTo("\uFEFF" + HEAD + ",line,code,field,message");
        assertThat(first.getLast())
                .startsWith("'=k9,Dance,2024-03-05," + store + ",c1,'@王,'+86 138 0013 8000,2024-03-08,2,unknownAct,");

        List<String> again = rejects(history(String.join("\r\n", first).getBytes(StandardCharsets.UTF_8)));
        assertThat(again).isEqualTo(first);
        String mended = String.join("\n", again).replace("Dance", "CaptureContact");
        assertThat(history(mended.getBytes(Charset.forName("GB18030"))).accepted())
                .isEqualTo(1);
    }

    @Test
    void hiddenRowsAreCountedAndCanBeLeftOut() throws IOException {
        byte[] file = new MadeWorkbook()
                .sheet(row(HEAD.split(","))
                        + captured("2001", text("2024-03-05"))
                        + captured("2002", text("2024-03-05")).replace("<row>", "<row hidden=\"1\">"))
                .bytes();

        ImportJob with = history(file, false);
        ImportJob without = history(file, true);

        assertThat(List.of(with.hiddenRows(), with.accepted())).containsExactly(1L, 2L);
        assertThat(List.of(without.hiddenRows(), without.accepted())).containsExactly(1L, 1L);
    }

    @Test
    void anErrorValueIsRejected() throws IOException {
        byte[] file = new MadeWorkbook()
                .sheet(row(HEAD.split(",")) + "<row>" + text("k1") + text("CaptureContact") + text("2024-03-05")
                        + text(store) + text("c1") + "<c t=\"e\"><v>#REF!</v></c></row>")
                .bytes();

        assertThat(rejects(history(file)).getLast()).contains(",cellError,name,");
    }

    @Test
    void canReadTransactionsAfterAByteOrderMark() throws IOException {
        ImportJob job = transactions("\uFEFF\"owner\",\"date\",\"kind\",\"amount\"\n'=x,#N/A,SERVICE,500\n");

        assertThat(job.state()).isEqualTo(ImportJob.DONE);
        assertThat(rejects(job).getLast()).startsWith("'=x,#N/A,SERVICE,500,2,cellError,date,");
    }

    @Test
    void errorsOfAFileNameTheLine() throws IOException {
        byte[] damaged = (HEAD + "\nk1,CaptureContact,2024-03-05,S,c1,王小明\n").getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 3] = 'x';

        assertThat(detail(history(damaged))).contains("Line 2");
        assertThat(detail(history("prospect,act\n".getBytes(StandardCharsets.UTF_8))))
                .contains("occurred_at");
        assertThat(detail(transactions("owner,day,kind\n"))).isNotEmpty();
    }

    @Test
    void anUnexpectedFailureIsReported() {
        for (Error breakdown : List.of(new OutOfMemoryError("of a test"), new StackOverflowError("of a test"))) {
            ImportJob job = finished(imports.start(ADMIN, true, ImportPlan.transactions(ADMIN), (id, seal) -> {
                throw breakdown;
            }));

            assertThat(job.state()).isEqualTo(ImportJob.FAILED);
            assertThat(job.error()).isEqualTo("importTooMuch");
            assertThat(detail(job)).contains("in parts");
        }
        ImportJob other = finished(imports.start(ADMIN, true, ImportPlan.transactions(ADMIN), (id, seal) -> {
            throw new AssertionError("of a test");
        }));
        assertThat(other.error()).isEqualTo("importFault");
    }

    private ImportJob history(byte[] file) throws IOException {
        return history(file, false);
    }

    private ImportJob history(byte[] file, boolean leaveOutHidden) throws IOException {
        Path taken = Files.write(Files.createTempFile("history", ".any"), file);
        return finished(history.start(taken, ADMIN, false, leaveOutHidden, EnumSet.allOf(CreatableMasterData.class)));
    }

    private ImportJob transactions(String file) throws IOException {
        Path taken = Files.writeString(Files.createTempFile("transactions", ".csv"), file);
        return finished(transactions.start(taken, ADMIN, false, false, null));
    }

    private ImportJob finished(String id) {
        while (true) {
            ImportJob job = tables.job(id).orElseThrow();
            if (!job.state().equals(ImportJob.RUNNING)) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private List<String> rejects(ImportJob job) throws IOException {
        assertThat(job.error()).isNull();
        MockHttpServletResponse answer = new MockHttpServletResponse();
        endpoint.rejects(job.id(), signedIn(), Locale.ENGLISH, answer);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private String detail(ImportJob job) {
        return String.valueOf(
                endpoint.state(job.id(), signedIn(), Locale.ENGLISH).detail());
    }

    private static TestingAuthenticationToken signedIn() {
        SignedIn admin = () -> ADMIN;
        return new TestingAuthenticationToken(admin, null);
    }

    private String captured(String key, String day) {
        return "<row><c><v>" + key + "</v></c>" + text("CaptureContact") + day + text(store) + text("c1")
                + text("王" + key) + "</row>";
    }

    private static String row(String... texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append(text(text));
        }
        return row.append("</row>").toString();
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
