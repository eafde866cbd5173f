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

/** Repository of import jobs. */
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

    /**
     * Creates a job.
     *
     * @param reader the installation where its file is stored
     */
    void start(String id, String user, boolean dryRun, ImportPlan plan, String reader, SecretKey key) {
        jdbc.update("""
                insert into import_job (id, state, phase, dry_run, started_by, started_at, wrapped_key, plan, reader)
                values (?, 'RUNNING', 'READING', ?, ?, ?, ?, ?, ?)
                """, id, dryRun, user, now(), masterKey.wrap(id, key), JSON.writeValueAsString(plan), reader);
    }

    /** Stores the keys that the file names, encrypted, because a cell may contain personal data instead of a key. */
    void keepNamed(String id, RowCipher seal, NamedMasterData named) {
        jdbc.update(
                "update import_job set sealed_named = ? where id = ?",
                seal.encrypt(List.of(JSON.writeValueAsString(named))),
                id);
    }

    /** Returns the keys that the file names. */
    NamedMasterData named(String id, RowCipher seal) {
        String sealed = jdbc.queryForObject("select sealed_named from import_job where id = ?", String.class, id);
        return sealed == null
                ? NamedMasterData.nothing()
                : JSON.readValue(seal.open(sealed).getFirst(), NamedMasterData.class);
    }

    /** Records that all rows of the file are staged or rejected. */
    void ready(String id) {
        jdbc.update("""
                update import_job
                   set phase = 'CARRYING_OUT',
                       staged = (select count(*) from import_row where import_id = import_job.id),
                       rejected = (select count(*) from import_reject where import_id = import_job.id)
                 where id = ?
                """, id);
    }

    /** Returns the queued and running imports whose rows are staged, the oldest first. */
    List<String> waiting() {
        return jdbc.queryForList("""
                select id from import_job
                 where state = 'RUNNING' and phase = 'CARRYING_OUT'
                 order by started_at, id
                """, String.class);
    }

    /** Returns the oldest of {@link #waiting()}. */
    Optional<String> next() {
        return waiting().stream().findFirst();
    }

    /** Whether an import has ended or does not exist. */
    boolean hasEnded(String id) {
        return jdbc.queryForList("select 1 from import_job where id = ? and state = 'RUNNING'", Integer.class, id)
                .isEmpty();
    }

    /** Records that an import is begun; returns how often it was, this time included. */
    int begin(String id) {
        Integer begun = jdbc.queryForObject(
                "update import_job set begun = begun + 1 where id = ? returning begun", Integer.class, id);
        return begun == null ? 0 : begun;
    }

    /** Returns the stored parameters of an import; empty if none are stored. */
    Optional<Kept> kept(String id) {
        return client.sql("select plan, started_by, dry_run from import_job where id = ? and plan is not null")
                .param(id)
                .query((row, n) -> new Kept(
                        JSON.readValue(row.getString(1), ImportPlan.class), row.getString(2), row.getBoolean(3)))
                .optional();
    }

    /** Whether the staged rows are lost: their table is unlogged and emptied by a crash of the database. */
    boolean rowsAreMissing(String id) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select staged > 0
                       and not exists (select from import_row where import_id = import_job.id)
                       and not exists (select from import_erased where import_id = import_job.id)
                  from import_job where id = ?
                """, Boolean.class, id));
    }

    /** Records the number of rows read so far. */
    void read(String id, long rows) {
        jdbc.update("update import_job set row_count = ? where id = ?", rows, id);
    }

    /**
     * Records that the import waits and will continue by itself.
     *
     * @param code code of what it waits for; null for nothing
     */
    void waitsFor(String id, @Nullable String code) {
        jdbc.update("update import_job set waits_for = ? where id = ?", code, id);
    }

    /** Records the number of rows carried out so far, and counts the rejected ones. */
    void carriedOut(String id, long accepted, long perSecond) {
        jdbc.update("""
                update import_job
                   set accepted = ?, acts_per_second = ?, waits_for = null,
                       rejected = (select count(*) from import_reject where import_id = import_job.id)
                 where id = ?
                """, accepted, perSecond, id);
    }

    /** Records the progress of an import. */
    public void progress(String id, @Nullable String phase, long rows, long accepted, long rejected, long perSecond) {
        jdbc.update("""
                update import_job
                   set phase = ?, row_count = ?, accepted = ?, rejected = ?, acts_per_second = ?, waits_for = null
                 where id = ?
                """, phase, rows, accepted, rejected, perSecond, id);
    }

    /** Records the number of rows that the file hides. */
    void hides(String id, long rows) {
        jdbc.update("update import_job set hidden_rows = ? where id = ?", rows, id);
    }

    /**
     * Records the end of an import and deletes its staged rows.
     *
     * @param error code of an error of the whole import; null if there is none
     * @param position position at or after all its events; null if there are none
     */
    public void finish(String id, String state, @Nullable String error, @Nullable Long position) {
        jdbc.update("delete from import_row where import_id = ?", id);
        jdbc.update("""
                update import_job
                   set state = ?, phase = null, waits_for = null, error = ?, position = ?, finished_at = ?
                 where id = ?
                """, state, error, position, now(), id);
        erased.forget();
    }

    /** Records that the import failed as a whole. */
    void fail(String id, Rejection.Reason reason) {
        finish(id, ImportJob.FAILED, reason.code(), null);
        jdbc.update(
                "update import_job set error_args = ? where id = ?",
                reason.args().toArray(String[]::new),
                id);
    }

    /** Returns the arguments of the error; empty if there are none. */
    List<String> errorArgs(String id) {
        return jdbc.queryForList("select unnest(error_args) from import_job where id = ?", String.class, id);
    }

    /** Returns the imports that were being read when their process ended. */
    InterruptedImports interrupted() {
        return new InterruptedImports(jdbc, clock, erased);
    }

    /** Returns the repository of rejected rows. */
    public ImportRejects rejects() {
        return rejects;
    }

    /** Stores the encrypted header of the file. */
    public void keepHeader(String id, String sealedHeader) {
        jdbc.update("update import_job set sealed_header = ? where id = ?", sealedHeader, id);
    }

    /** Returns the state of an import; empty if it does not exist. */
    public Optional<ImportJob> job(String id) {
        return client.sql("""
                        select id, state, case when waits_for is null then phase else 'WAITING' end as phase, dry_run, row_count as rows, accepted, rejected, hidden_rows, position,
                               acts_per_second, error, null as detail, started_by, started_at, finished_at
                          from import_job
                         where id = ?
                        """).param(id).query(ImportJob.class).optional();
    }

    /** Returns the key that encrypts its rows. */
    public SecretKey key(String id) {
        String wrapped = jdbc.queryForObject("select wrapped_key from import_job where id = ?", String.class, id);
        return masterKey.unwrap(id, String.valueOf(wrapped));
    }

    Optional<String> header(String id) {
        return Optional.ofNullable(
                jdbc.queryForObject("select sealed_header from import_job where id = ?", String.class, id));
    }

    /** Deletes lists uploaded before an instant, with their rows; returns the number of lists. */
    int forgetLists(Instant moment) {
        return jdbc.update("delete from import_list where uploaded_at < ?", Timestamp.from(moment));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /**
     * The stored parameters of an import.
     *
     * @param plan its plan
     * @param startedBy user key of who started it
     * @param dryRun whether it validates only
     */
    record Kept(ImportPlan plan, String startedBy, boolean dryRun) {}
}
