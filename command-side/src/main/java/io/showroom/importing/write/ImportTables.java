package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import io.showroom.personaldata.MasterKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables behind imports: jobs, rows waiting, rows refused. */
@Component
public class ImportTables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ImportRejects rejects;
    private final MasterKey masterKey;
    private final Clock clock;
    private final ErasuresDuringImports erased;

    ImportTables(JdbcTemplate jdbc, MasterKey masterKey, Clock clock, ErasuresDuringImports erased) {
        this.erased = erased;
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.rejects = new ImportRejects(jdbc);
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** Takes a job on; {@code reader} is the installation at which its file lies. */
    void start(String id, String user, boolean dryRun, ImportPlan plan, String reader, SecretKey key) {
        jdbc.update("""
                insert into import_job (id, state, phase, dry_run, started_by, started_at, wrapped_key, plan, reader)
                values (?, 'RUNNING', 'READING', ?, ?, ?, ?, ?, ?)
                """, id, dryRun, user, now(), masterKey.wrap(id, key), JSON.writeValueAsString(plan), reader);
    }

    /** Keeps the keys that the file names, sealed: what stands there need not be keys. */
    void keepNamed(String id, RowCipher seal, NamedMasterData named) {
        jdbc.update(
                "update import_job set sealed_named = ? where id = ?",
                seal.encrypt(List.of(JSON.writeValueAsString(named))),
                id);
    }

    /** The keys that the file names. */
    NamedMasterData named(String id, RowCipher seal) {
        String sealed = jdbc.queryForObject("select sealed_named from import_job where id = ?", String.class, id);
        return sealed == null
                ? NamedMasterData.nothing()
                : JSON.readValue(seal.open(sealed).getFirst(), NamedMasterData.class);
    }

    /** All rows of the file that can be carried out are laid aside. */
    void ready(String id) {
        jdbc.update("""
                update import_job
                   set phase = 'CARRYING_OUT',
                       staged = (select count(*) from import_row where import_id = import_job.id),
                       rejected = (select count(*) from import_reject where import_id = import_job.id)
                 where id = ?
                """, id);
    }

    /** Imports that wait for their turn, or are under way, the oldest first. */
    List<String> waiting() {
        return jdbc.queryForList("""
                select id from import_job
                 where state = 'RUNNING' and phase = 'CARRYING_OUT'
                 order by started_at, id
                """, String.class);
    }

    /** The import whose turn it is. */
    Optional<String> next() {
        return waiting().stream().findFirst();
    }

    /** Whether an import has come to its end, or is not there at all. */
    boolean hasEnded(String id) {
        return jdbc.queryForList("select 1 from import_job where id = ? and state = 'RUNNING'", Integer.class, id)
                .isEmpty();
    }

    /** An import is begun; how often it was, this time included. */
    int begin(String id) {
        Integer begun = jdbc.queryForObject(
                "update import_job set begun = begun + 1 where id = ? returning begun", Integer.class, id);
        return begun == null ? 0 : begun;
    }

    /** What an import is; nothing if that was not kept. */
    Optional<Kept> kept(String id) {
        return client.sql("select plan, started_by, dry_run from import_job where id = ? and plan is not null")
                .param(id)
                .query((row, n) -> new Kept(
                        JSON.readValue(row.getString(1), ImportPlan.class), row.getString(2), row.getBoolean(3)))
                .optional();
    }

    /** Whether the rows laid aside are gone: the table does not outlive a crash of the database. */
    boolean rowsAreMissing(String id) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select staged > 0
                       and not exists (select from import_row where import_id = import_job.id)
                       and not exists (select from import_erased where import_id = import_job.id)
                  from import_job where id = ?
                """, Boolean.class, id));
    }

    /** How many rows were read so far. */
    void read(String id, long rows) {
        jdbc.update("update import_job set row_count = ? where id = ?", rows, id);
    }

    /** It waits for something, and will go on by itself; for nothing if null. */
    void waitsFor(String id, @Nullable String code) {
        jdbc.update("update import_job set waits_for = ? where id = ?", code, id);
    }

    /** How many rows were carried out so far; the refused ones are counted. */
    void carriedOut(String id, long accepted, long perSecond) {
        jdbc.update("""
                update import_job
                   set accepted = ?, acts_per_second = ?, waits_for = null,
                       rejected = (select count(*) from import_reject where import_id = import_job.id)
                 where id = ?
                """, accepted, perSecond, id);
    }

    /** How far it is. */
    public void progress(String id, @Nullable String phase, long rows, long accepted, long rejected, long perSecond) {
        jdbc.update("""
                update import_job
                   set phase = ?, row_count = ?, accepted = ?, rejected = ?, acts_per_second = ?, waits_for = null
                 where id = ?
                """, phase, rows, accepted, rejected, perSecond, id);
    }

    /** How many rows its file hides. */
    void hides(String id, long rows) {
        jdbc.update("update import_job set hidden_rows = ? where id = ?", rows, id);
    }

    /** It is over; {@code error} says what was wrong with all of it, or is null. */
    public void finish(String id, String state, @Nullable String error, @Nullable Long position) {
        jdbc.update("delete from import_row where import_id = ?", id);
        jdbc.update("""
                update import_job
                   set state = ?, phase = null, waits_for = null, error = ?, position = ?, finished_at = ?
                 where id = ?
                """, state, error, position, now(), id);
        erased.forget();
    }

    /** It came to nothing as a whole; the reason says why. */
    void fail(String id, Rejection.Reason reason) {
        finish(id, ImportJob.FAILED, reason.code(), null);
        jdbc.update(
                "update import_job set error_args = ? where id = ?",
                reason.args().toArray(String[]::new),
                id);
    }

    /** What the reason of a failure is about; nothing if it needs no more than its code. */
    List<String> errorArgs(String id) {
        return jdbc.queryForList("select unnest(error_args) from import_job where id = ?", String.class, id);
    }

    /** Those that were still being read when their process ended. */
    InterruptedImports interrupted() {
        return new InterruptedImports(jdbc, clock, erased);
    }

    /** The rows that were refused. */
    public ImportRejects rejects() {
        return rejects;
    }

    /** Keeps the header of the file. */
    public void keepHeader(String id, String sealedHeader) {
        jdbc.update("update import_job set sealed_header = ? where id = ?", sealedHeader, id);
    }

    /** How the import stands; nothing if there is none. */
    public Optional<ImportJob> job(String id) {
        return client.sql("""
                        select id, state, case when waits_for is null then phase else 'WAITING' end as phase, dry_run, row_count as rows, accepted, rejected, hidden_rows, position,
                               acts_per_second, error, null as detail, started_by, started_at, finished_at
                          from import_job
                         where id = ?
                        """).param(id).query(ImportJob.class).optional();
    }

    /** The key its rows are sealed with. */
    public SecretKey key(String id) {
        String wrapped = jdbc.queryForObject("select wrapped_key from import_job where id = ?", String.class, id);
        return masterKey.unwrap(id, String.valueOf(wrapped));
    }

    Optional<String> header(String id) {
        return Optional.ofNullable(
                jdbc.queryForObject("select sealed_header from import_job where id = ?", String.class, id));
    }

    /** Forgets lists brought before a moment, with their rows; how many lists that were. */
    int forgetLists(Instant moment) {
        return jdbc.update("delete from import_list where uploaded_at < ?", Timestamp.from(moment));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /**
     * What is kept of an import for whoever carries it out.
     *
     * @param plan what it is
     * @param startedBy user key of who brought it
     * @param dryRun whether it is only tried
     */
    record Kept(ImportPlan plan, String startedBy, boolean dryRun) {}
}
