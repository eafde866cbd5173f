package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import io.showroom.testing.CommandSide;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;

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
@Import(ImportTest.ReadModelsHeldBack.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ImportTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR), null);
    private static final String HEAD =
            "prospect,act,occurred_at,store,consultant,channel,source,campaign,model,name,phone,grade,price,kind,reason,"
                    + "competitor_brand,competitor_model,to,comment";
    private static final List<String> STORY = List.of(
            "k1,RegisterVisit,2026-03-01T10:00,North,c1,WALK_IN,other,,M1,,,,,,,,,,",
            "k1,CaptureContact,2026-03-01T10:20,North,c1,,,,M1,王小明,13800138000,,,,,,,,",
            "k1,GradeProspect,2026-03-01T10:30,North,c1,,,,,,,H,,,model and colour fixed,,,,",
            "k1,PlaceOrder,2026-03-05,North,c1,,,,M1,,,,199000,,,,,,",
            "k2,RegisterVisit,2026-03-02,North,c2,PHONE,other,,M1,,,,,,,,,,",
            "k2,CaptureContact,2026-03-02,North,c2,,,,M1,,,,,,,,,,",
            "k2,DeclareDefeat,2026-03-09,North,c2,,,,,,,,,LOST,other,,,,");

    @Autowired
    private HistoryImport history;

    @Autowired
    private ImportTables tables;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ImportEndpoint endpoint;

    @Autowired
    private ReadModelsHeldBack readModels;

    private String store;

    @BeforeEach
    void aStoreOfItsOwn() {
        store = "North-" + System.nanoTime();
        readModels.reached = Long.MAX_VALUE;
    }

    @Test
    void canBringHistoryInInAnyOrder() throws IOException {
        List<String> shuffled = new ArrayList<>(STORY);
        Collections.reverse(shuffled);

        ImportJob job = run(shuffled, false, EnumSet.allOf(CreatableMasterData.class));

        assertThat(job.state()).isEqualTo(ImportJob.DONE);
        assertThat(rejects(job)).isEmpty();
        assertThat(job.accepted()).isEqualTo(7);
        assertThat(job.position()).isNotNull();
        assertThat(events())
                .containsExactlyInAnyOrder(
                        "VisitRegistered",
                        "ContactCaptured",
                        "ProspectGraded",
                        "OrderPlaced",
                        "VisitRegistered",
                        "ContactCaptured",
                        "DefeatDeclared",
                        "DefeatConfirmed");
    }

    @Test
    void cannotChangeAnythingWhenSentTwice() throws IOException {
        run(STORY, false, EnumSet.allOf(CreatableMasterData.class));
        int before = events().size();

        ImportJob again = run(STORY, false, EnumSet.noneOf(CreatableMasterData.class));

        assertThat(again.accepted()).isEqualTo(7);
        assertThat(again.rejected()).isZero();
        assertThat(events()).hasSize(before);
    }

    @Test
    void isRunningUntilReadModelsIncludeIt() throws IOException {
        ImportJob job = run(STORY, false, EnumSet.allOf(CreatableMasterData.class));
        long last = Objects.requireNonNull(job.position());

        readModels.reached = last - 1;
        ImportJob hidden = asked(job);
        readModels.reached = last;
        ImportJob seen = asked(job);

        assertThat(hidden.state()).isEqualTo(ImportJob.RUNNING);
        assertThat(hidden.phase()).isEqualTo("SHOWING");
        assertThat(hidden.accepted()).isEqualTo(7);
        assertThat(hidden.position()).isNull();
        assertThat(hidden.finishedAt()).isNull();
        assertThat(seen).isEqualTo(job);
    }

    @Test
    void dryRunChangesNothing() throws IOException {
        ImportJob job = run(STORY, true, EnumSet.allOf(CreatableMasterData.class));

        assertThat(job.state()).isEqualTo(ImportJob.DONE);
        assertThat(job.accepted()).isEqualTo(7);
        assertThat(rejects(job)).isEmpty();
        assertThat(events()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from domain_event where aggregate_identifier = ?",
                        Integer.class,
                        "store:" + store))
                .isZero();
    }

    @Test
    void cannotCreateWhatItWasNotAllowedTo() throws IOException {
        ImportJob job = run(STORY, false, EnumSet.of(CreatableMasterData.USERS));

        assertThat(job.accepted()).isZero();
        assertThat(rejects(job)).contains("unknownStore", "noSuchProspect");
    }

    @Test
    void cannotTakeMalformedRowsButTakesTheOthers() throws IOException {
        List<String> rows = new ArrayList<>(STORY);
        rows.add("k3,RegisterVisit,2026-13-45,North,c1,WALK_IN,other,,M1,,,,,,,,,,");
        rows.add("k3,Dance,2026-03-04,North,c1,WALK_IN,other,,M1,,,,,,,,,,");
        rows.add(",RegisterVisit,2026-03-04,North,c1,WALK_IN,other,,M1,,,,,,,,,,");
        rows.add("k3,RegisterVisit,2999-01-01,North,c1,WALK_IN,other,,M1,,,,,,,,,,");
        rows.add("k3,RegisterVisit,2026-03-04,North,c1,WALK_IN,other,,M1,,,,,,,,,,,,,,surplus");
        rows.add("k1,PlaceOrder,2026-03-06,North,c1,,,,M1,,,,a lot,,,,,,");
        rows.add("k1,PlaceOrder,2026-03-07,North,c1,,,,M1,,,,1,,,,,,");

        ImportJob job = run(rows, false, EnumSet.allOf(CreatableMasterData.class));

        assertThat(job.rows()).isEqualTo(14);
        assertThat(job.accepted()).isEqualTo(7);
        assertThat(rejects(job))
                .containsExactlyInAnyOrder(
                        "date", "unknownAct", "required", "future", "tooManyFields", "digits", "alreadyOrdered");
    }

    @Test
    void canImportCorrectedRejects() throws IOException {
        run(STORY, false, EnumSet.of(CreatableMasterData.STORES, CreatableMasterData.USERS));
        assertThat(events()).isEmpty();

        ImportJob mended = run(STORY, false, EnumSet.allOf(CreatableMasterData.class));

        assertThat(mended.accepted()).isEqualTo(7);
        assertThat(events()).hasSize(8);
    }

    @Test
    void cannotReadAFileThatIsNoTable() throws IOException {
        assertThat(run(new byte[] {(byte) 0xC3, 0x28, 'x'}).error()).isEqualTo("notUtf8");
        assertThat(run("PK\3\4 but no workbook".getBytes(StandardCharsets.UTF_8))
                        .error())
                .isEqualTo("unreadableFile");
        assertThat(run("prospect,act\nk,RegisterVisit\n".getBytes(StandardCharsets.UTF_8))
                        .error())
                .isEqualTo("columnMissing");
        assertThat(run((HEAD + ",act\n").getBytes(StandardCharsets.UTF_8)).error())
                .isEqualTo("columnTwice");
    }

    @Test
    void keepsNobodysNameInTheClear() throws IOException {
        List<String> rows = new ArrayList<>(STORY);
        rows.add("k9,RegisterVisit,bad date,North,c1,WALK_IN,other,,M1,欧阳测试,13912345678,,,,,,,,secret remark");
        ImportJob job = run(rows, false, EnumSet.allOf(CreatableMasterData.class));

        String kept = String.join("\n", jdbc.queryForList("""
                        select coalesce(convert_from(payload, 'UTF8'), '') from domain_event
                        union all select sealed from import_reject
                        union all select coalesce(sealed_header, '') from import_job
                        """, String.class));
        assertThat(kept).doesNotContain("王小明", "13800138000", "欧阳测试", "13912345678", "secret remark");
        assertThat(job.rejected()).isEqualTo(1);
        RowCipher seal = new RowCipher(tables.key(job.id()), job.id());
        List<List<String>> asSent = new ArrayList<>();
        tables.rejects().forEach(job.id(), row -> asSent.add(seal.open(row.sealed())));
        assertThat(asSent.getFirst()).contains("欧阳测试", "13912345678", "bad date");
    }

    @Test
    void canBringInTensOfThousandsOfActsSteadily() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            for (String row : STORY) {
                rows.add(row.replaceFirst("^k", "p" + i + "-").replace("13800138000", ""));
            }
        }

        ImportJob job = run(rows, false, EnumSet.allOf(CreatableMasterData.class));

        assertThat(job.accepted()).isEqualTo(28_000);
        assertThat(job.actsPerSecond()).isPositive();
        assertThat(jdbc.queryForObject("select count(*) from import_row", Integer.class))
                .isZero();
    }

    private ImportJob run(List<String> rows, boolean dryRun, Set<CreatableMasterData> create) throws IOException {
        String text = "\uFEFF" + HEAD + "\n"
                + String.join("\n", rows).replace(",North,", "," + store + ",").replace(",M1,", ",M-" + store + ",")
                + "\n";
        return run(text.getBytes(StandardCharsets.UTF_8), dryRun, create);
    }

    private ImportJob run(byte[] file) throws IOException {
        return run(file, false, EnumSet.noneOf(CreatableMasterData.class));
    }

    private ImportJob run(byte[] bytes, boolean dryRun, Set<CreatableMasterData> create) throws IOException {
        Path file = Files.createTempFile("history", ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
        }
        String id = history.start(file, ADMIN, dryRun, false, create);
        while (true) {
            ImportJob job = tables.job(id).orElseThrow();
            if (!job.state().equals(ImportJob.RUNNING)) {
                assertThat(file).doesNotExist();
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private ImportJob asked(ImportJob job) {
        SignedIn admin = () -> ADMIN;
        return endpoint.state(job.id(), new TestingAuthenticationToken(admin, null), Locale.ENGLISH);
    }

    private List<String> rejects(ImportJob job) {
        List<String> codes = new ArrayList<>();
        tables.rejects().forEach(job.id(), row -> codes.add(row.reason().code()));
        assertThat(codes).hasSize((int) job.rejected());
        return codes;
    }

    private List<String> events() {
        return jdbc.queryForList("""
                        select payload_type from domain_event
                         where type = 'Prospect' and convert_from(payload, 'UTF8')::jsonb ->> 'store' = ?
                        """, String.class, store).stream()
                .map(type -> Arrays.asList(type.split("\\.")).getLast())
                .toList();
    }

    /** Read models that have reached the position set by the test. */
    static class ReadModelsHeldBack implements ImportVisibility {

        private volatile long reached = Long.MAX_VALUE;

        @Override
        public boolean upTo(long position) {
            return reached >= position;
        }
    }
}
