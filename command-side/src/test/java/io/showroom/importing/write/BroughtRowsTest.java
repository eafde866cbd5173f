package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Rejection;
import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.erasepersonaldata.ErasePersonalData;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.CommandSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of imported files contain personal data as sent: an erasure removes the person's, and the retention removes all.
 */
@SpringBootTest(
        classes = CommandSide.class,
        webEnvironment = WebEnvironment.MOCK,
        properties = {
            "axon.axonserver.enabled=false",
            "axon.timeout.enabled=false",
            "axon.serializer.general=jackson3",
            "axon.serializer.messages=jackson3",
            "axon.serializer.events=jackson3"
        })
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BroughtRowsTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR), null);
    private static final KeptRows KEPT = new KeptRows(Duration.ofDays(90), Duration.ofDays(30));

    @Autowired
    private HistoryImport history;

    @Autowired
    private ImportTables tables;

    @Autowired
    private ImportTraces traces;

    @Autowired
    private Commands commands;

    @Autowired
    private MasterKey masterKey;

    @Autowired
    private JdbcTemplate jdbc;

    private String store;
    private ImportJob job;

    @BeforeEach
    void aProspectAndRejectedRows() throws IOException {
        store = "North-" + System.nanoTime();
        job = run("""
                prospect,act,occurred_at,store,channel,source,model,name,phone
                k1,RegisterVisit,2026-03-01T10:00,STORE,WALK_IN,other,M-STORE,,
                k1,CaptureContact,2026-03-01T10:20,STORE,,,M-STORE,Wang,13800138000
                k1,Dance,2026-03-02T10:20,STORE,,,M-STORE,by the key,
                k7,RegisterVisit,bad date,STORE,WALK_IN,other,M-STORE,by the number,138-0013-8000
                k8,RegisterVisit,bad date,STORE,WALK_IN,other,M-STORE,somebody else,13900139000
                ,Dance,2026-03-02T10:20,STORE,,,M-STORE,nobody,1380013800
                """.replace("STORE", store));
        assertThat(refused()).contains("by the key", "by the number", "somebody else", "nobody");
    }

    @Test
    void anErasureRemovesThePersonsRowsAndNoOthers() {
        String wang = ProspectId.ofImported(store, "k1").value();
        RowCipher list = list("L-" + store);
        row(list, 1, "Wang,13800138000,became the prospect", wang);
        row(list, 2, "Wang,+86 138 0013 8000,bears the number", null);
        row(list, 3, "Li,13900139000,another", null);

        traces.remove(wang);

        assertThat(refused()).doesNotContain("by the key", "by the number").contains("somebody else", "nobody");
        assertThat(jdbc.queryForList("select line from import_list_row where list_id = ?", Long.class, list.importId()))
                .containsExactly(3L);
    }

    @Test
    void aNumberIsFoundHoweverItsCellWritesIt() {
        RowCipher list = list("L-" + store);
        List<String> cells = List.of(
                "13900139001/138 0013 8000",
                "13800138000（微信同号）",
                "１３８００１３８０００",
                "13800138000.0",
                "1.3800138000E10",
                "Tel:13800138000 李太太",
                "13800138000转12",
                "13800138000;1381234",
                "138oooo1234 138-0013-8000",
                "139****5678,请打13800138000x");
        for (int line = 0; line < cells.size(); line++) {
            row(list, line + 1, "Wang," + cells.get(line), null);
        }
        row(list, 99, "Li,13900139001；13900139002 李太太,12345678", null);

        traces.remove(ProspectId.ofImported(store, "k1").value());

        assertThat(jdbc.queryForList("select line from import_list_row where list_id = ?", Long.class, list.importId()))
                .containsExactly(99L);
    }

    @Test
    void aRefusedRowIsGoneWithItsNumbers() throws IOException {
        job = run("""
                prospect,act,occurred_at,store,channel,source,model,name,phone
                k9,RegisterVisit,bad date,STORE,WALK_IN,other,M-STORE,two numbers,１３９００１３９００１；138 0013 8000（备用）
                """.replace("STORE", store));
        assertThat(refused()).contains("two numbers");

        traces.remove(ProspectId.ofImported(store, "k1").value());

        assertThat(refused()).doesNotContain("two numbers");
    }

    @Test
    void rowsRejectedAfterTheErasureAreRemovedWhenTheImportEnds() {
        String wang = ProspectId.ofImported(store, "k1").value();
        String running = "I-" + store;
        SecretKey key = new SecretKeySpec(new byte[32], "AES");
        RowCipher seal = new RowCipher(key, running);
        tables.start(running, "admin", false, ImportPlan.transactions(ADMIN), "here", key);
        jdbc.update(
                "insert into import_row values (?, ?, now(), 1, 'RecordContact', ?)",
                running,
                wang,
                seal.encrypt(List.of("Wang")));

        traces.remove(wang);

        assertThat(jdbc.queryForList("select line from import_row where import_id = ?", Long.class, running))
                .isEmpty();
        Rejection.Reason reason = Rejection.malformed("type", "x").reason();
        tables.rejects()
                .add(
                        running,
                        List.of(
                                new RejectedRow(1, reason, seal.encrypt(List.of("Wang", "138 0013 8000"))),
                                new RejectedRow(2, reason, seal.encrypt(List.of("Li", "13900139000")))));
        tables.finish(running, ImportJob.DONE, null, null);
        List<Long> left = new ArrayList<>();
        tables.rejects().forEach(running, row -> left.add(row.line()));
        assertThat(left).containsExactly(2L);
        assertThat(jdbc.queryForList("select 1 from import_erased", Integer.class))
                .isEmpty();
    }

    @Test
    void rowsAboutAnErasedPersonAreNotKept() throws IOException {
        commands.send(
                new ErasePersonalData(
                        ProspectId.ofImported(store, "k1").value(), null, "file 17", null, "withdrawn", null),
                CommandContext.as(ADMIN));
        job = run("""
                prospect,act,occurred_at,store,channel,account
                k1,RecordContact,2026-03-03T10:00,STORE,CALL,once more
                """.replace("STORE", store));
        assertThat(job.rejected()).isEqualTo(1);
        RowCipher seal = new RowCipher(tables.key(job.id()), job.id());
        List<String> kept = new ArrayList<>();
        tables.rejects().forEach(job.id(), row -> {
            kept.add(row.reason().code());
            kept.addAll(seal.open(row.sealed()));
        });
        assertThat(kept).contains("erased").doesNotContain("once more", "k1");
    }

    @Test
    void rowsAreFoundByTheKeyWithoutAPhoneNumber() {
        String wang = ProspectId.ofImported(store, "k1").value();
        jdbc.update("delete from prospect_phone where prospect_id = ?", wang);
        traces.remove(wang);
        assertThat(refused()).doesNotContain("by the key").contains("by the number", "somebody else", "nobody");
    }

    @Test
    void refusedRowsAreGoneAfterNinetyDays() {
        after(Duration.ofDays(90).minusSeconds(1));
        assertThat(refused()).hasSizeGreaterThan(3);
        assertThat(tables.header(job.id())).isPresent();

        after(Duration.ofDays(90).plusSeconds(1));
        assertThat(refused()).isEmpty();
        assertThat(tables.header(job.id())).isEmpty();
        assertThat(tables.job(job.id()).orElseThrow().rejected()).isEqualTo(4);
    }

    @Test
    void listsAreDeletedAfterThirtyDaysWithoutAnotherUpload() {
        RowCipher list = list("L-" + store);
        row(list, 1, "Wang,13800138000", null);
        after(Duration.ofDays(30).minusSeconds(1));
        assertThat(rowsOf(list)).isEqualTo(1);
        after(Duration.ofDays(30).plusSeconds(1));
        assertThat(rowsOf(list)).isZero();
    }

    @Test
    void cannotBeKeptForLessThanADay() {
        assertThatThrownBy(() -> new KeptRows(Duration.ofHours(23), Duration.ofDays(30)))
                .hasMessageContaining("rejects-kept");
        assertThatThrownBy(() -> new KeptRows(Duration.ofDays(90), Duration.ZERO))
                .hasMessageContaining("lists-kept");
    }

    private void after(Duration time) {
        Instant end = tables.job(job.id()).orElseThrow().finishedAt();
        new RowRetention(tables, KEPT, Clock.fixed(end.plus(time), ZoneOffset.UTC)).forget();
    }

    private List<String> refused() {
        RowCipher seal = new RowCipher(tables.key(job.id()), job.id());
        return jdbc
                .queryForList("select sealed from import_reject where import_id = ?", String.class, job.id())
                .stream()
                .flatMap(row -> seal.open(row).stream())
                .toList();
    }

    private RowCipher list(String id) {
        RowCipher seal = new RowCipher(tables.key(job.id()), id);
        jdbc.update(
                """
                insert into import_list (id, form, wrapped_key, sealed_name, sealed_plan, uploaded_by, uploaded_at)
                values (?, 'CSV', ?, '', '', 'admin', ?)
                """,
                id,
                masterKey.wrap(id, seal.key()),
                Timestamp.from(tables.job(job.id()).orElseThrow().finishedAt()));
        return seal;
    }

    private void row(RowCipher list, long line, String fields, String prospect) {
        jdbc.update(
                "insert into import_list_row (list_id, sheet, line, sealed, prospect_id) values (?, 0, ?, ?, ?)",
                list.importId(),
                line,
                list.encrypt(List.of(fields.split(","))),
                prospect);
    }

    private long rowsOf(RowCipher list) {
        return jdbc.queryForObject(
                "select count(*) from import_list_row where list_id = ?", Long.class, list.importId());
    }

    private ImportJob run(String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile("history", ".csv"), text);
        String id = history.start(file, ADMIN, false, false, EnumSet.allOf(CreatableMasterData.class));
        while (true) {
            ImportJob state = tables.job(id).orElseThrow();
            if (!state.state().equals(ImportJob.RUNNING)) {
                return state;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
