package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.CommandSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
class TransactionImportTest {

    private static final String HEAD = "owner,date,kind,amount,note,mileage";

    @Autowired
    private HistoryImport imported;

    @Autowired
    private TransactionImport transactions;

    @Autowired
    private Commands commands;

    @Autowired
    private ImportTables tables;

    @Autowired
    private ImportTraces traces;

    @Autowired
    private JdbcTemplate jdbc;

    private String store;
    private String owner;
    private Actor assistant;

    @BeforeEach
    void anOwnerInAStoreOfItsOwn() throws IOException {
        store = "North-" + System.nanoTime();
        owner = ProspectId.ofImported(store, "k1").value();
        assistant = new Actor("assistant", Set.of(Role.ASSISTANT), store);
        String history = """
                prospect,act,occurred_at,store,consultant,channel,source,model,name,phone,price,kind,reason
                k1,RegisterVisit,2026-03-01T10:00,North,c1,WALK_IN,other,M1,,,,,
                k1,CaptureContact,2026-03-01T10:20,North,c1,,,M1,王小明,13800138000,,,
                k1,PlaceOrder,2026-03-05,North,c1,,,M1,,,199000,,
                k2,RegisterVisit,2026-03-02,North,c2,PHONE,other,M1,,,,,
                k2,CaptureContact,2026-03-02,North,c2,,,M1,,13900139000,,,
                """.replace(",North,", "," + store + ",").replace("M1", "M-" + store);
        Actor admin = new Actor("admin", Set.of(Role.ADMINISTRATOR), null);
        ImportJob job =
                finished(imported.start(file(history), admin, false, false, EnumSet.allOf(CreatableMasterData.class)));
        assertThat(job.rejected()).isZero();
        commands.send(
                new ConfirmDelivery(owner, Instant.parse("2026-03-09T06:00:00Z"), "LSVA1234", "沪A·12345", null, true),
                CommandContext.as(new Actor("m1", Set.of(Role.MANAGER), store)));
    }

    @Test
    void canNameAnOwnerByKeyNumberPhonePlateAndVin() throws IOException {
        ImportJob job = run(List.of(
                "k1,2026-04-01,SERVICE,500,first service,1000",
                owner + ",2026-04-02,保养,500,,2000",
                "138 0013 8000,2026/4/3,insurance,\"4,500.00\",,",
                "沪a12345,2026-04-04,VEHICLE,99000,,",
                "lsva1234,2026-04-05T10:00,ACCESSORIES,,mats,"));

        assertThat(rejects(job)).isEmpty();
        assertThat(job.rows()).isEqualTo(5);
        assertThat(job.accepted()).isEqualTo(5);
        assertThat(job.position()).isNotNull();
        assertThat(kinds()).containsExactly("SERVICE", "SERVICE", "INSURANCE", "VEHICLE", "ACCESSORIES");
    }

    @Test
    void cannotChangeAnythingWhenSentTwiceHoweverItIsWritten() throws IOException {
        run(List.of("k1,2026-04-01,SERVICE,500,oil,1000", "k1,2026-04-01,SERVICE,500,oil,1000"));

        ImportJob again =
                run(List.of("k1,2026-04-01,SERVICE,500,oil,1000", "沪A12345,2026/4/1,保养,¥500.00,oil,\"1,000\""));

        assertThat(again.accepted()).isEqualTo(2);
        assertThat(kinds()).as("the same twice in one file are two").hasSize(2);
    }

    @Test
    void wordsForNoneAreEmptyInAmountsAndDaysButNotInNotes() throws IOException {
        ImportJob job = run(List.of("k1,2026-04-01,SERVICE,-,无,/"));
        assertThat(rejects(job)).isEmpty();

        run(List.of("k1,2026-04-01,SERVICE,暂无,无,"));
        assertThat(kinds()).as("the same, sent twice").hasSize(1);
        run(List.of("k1,2026-04-01,SERVICE,,,"));
        assertThat(kinds()).as("without that note it is another").hasSize(2);
        assertThat(rejects(run(List.of("-,2026-04-01,SERVICE,1,,"))))
                .as("an owner is looked for by what stands there")
                .containsExactly("unknownOwner");
    }

    @Test
    void dryRunChangesNothing() throws IOException {
        ImportJob job = finished(transactions.start(
                file(HEAD + "\nk1,2026-04-01,SERVICE,500,,\nk9,2026-04-01,SERVICE,500,,\n"),
                assistant,
                true,
                false,
                store));

        assertThat(job.accepted()).isEqualTo(1);
        assertThat(job.rejected()).isEqualTo(1);
        assertThat(job.position()).isNull();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void cannotTakeBadRowsButTakesTheOthers() throws IOException {
        ImportJob job = run(List.of(
                "k2,2026-04-01,SERVICE,500,,",
                "k9,2026-04-01,SERVICE,500,,",
                "k1,2026-03-08,SERVICE,500,,",
                "k1,2999-01-01,SERVICE,500,,",
                "k1,2026-13-01,SERVICE,500,,",
                "k1,2026-04-01,DANCE,500,,",
                "k1,2026-04-01,SERVICE,-1,,",
                "k1,2026-04-01,SERVICE,much,,",
                "k1,2026-04-01,SERVICE,1,,far",
                ",2026-04-01,SERVICE,1,,",
                "k1,2026-04-01,SERVICE,1,,,surplus",
                "k1,2026-04-01,SERVICE,1,,"));

        assertThat(rejects(job))
                .containsExactly(
                        "notAnOwner",
                        "unknownOwner",
                        "beforeOwnership",
                        "future",
                        "date",
                        "type",
                        "negative",
                        "digits",
                        "digits",
                        "required",
                        "tooManyFields");
        assertThat(kinds()).hasSize(1);
    }

    @Test
    void cannotReachAnotherStoresOwner() throws IOException {
        Actor other = new Actor("assistant2", Set.of(Role.ASSISTANT), "South");
        ImportJob job = finished(transactions.start(
                file(HEAD + "\n" + owner + ",2026-04-01,SERVICE,500,,\n"), other, false, false, "South"));

        assertThat(rejects(job)).containsExactly("otherStore");
    }

    @Test
    void cannotReadAFileWithoutItsColumns() throws IOException {
        ImportJob job = finished(
                transactions.start(file("owner,day,kind\nk1,2026-04-01,SERVICE\n"), assistant, false, false, store));

        assertThat(job.state()).isEqualTo(ImportJob.FAILED);
        assertThat(job.error()).isEqualTo("transactionColumnMissing");
    }

    @Test
    void refusedRowsOfAPersonAreGoneOnceErasedHoweverTheyWereNamed() throws IOException {
        ImportJob job = run(List.of(
                "沪A 12345,2026-04-01,SERVICE,-1,a note,",
                "LSVA1234,2026-04-01,SERVICE,-1,a note,",
                owner + ",2026-04-01,SERVICE,-1,a note,",
                "k2,2026-04-01,SERVICE,-1,a note,"));
        assertThat(job.rejected()).isEqualTo(4);

        traces.remove(owner);

        List<String> left = new ArrayList<>();
        tables.rejects().forEach(job.id(), row -> left.add(row.reason().code()));
        assertThat(left).containsExactly("notAnOwner");
    }

    private ImportJob run(List<String> rows) throws IOException {
        return finished(
                transactions.start(file(HEAD + "\n" + String.join("\n", rows) + "\n"), assistant, false, false, store));
    }

    private static Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile("transactions", ".csv"), text);
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

    private List<String> rejects(ImportJob job) {
        List<String> codes = new ArrayList<>();
        tables.rejects().forEach(job.id(), row -> codes.add(row.reason().code()));
        assertThat(codes).hasSize((int) job.rejected());
        return codes;
    }

    private List<String> kinds() {
        return jdbc.queryForList("""
                        select convert_from(payload, 'UTF8')::jsonb ->> 'kind'
                          from domain_event
                         where aggregate_identifier = ? and payload_type like '%TransactionRecorded'
                         order by sequence_number
                        """, String.class, owner);
    }
}
