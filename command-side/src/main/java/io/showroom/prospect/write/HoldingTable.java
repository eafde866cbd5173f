package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.events.ProspectEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Repository of assignments ({@code prospect_holding}) and cars ({@code prospect_car}): written once at the end of each
 * unit of work, in its transaction, so that a lost race stores nothing. Cars are stored as keyed digests only.
 */
@Component
public final class HoldingTable implements Holdings, PersonalTrace {

    private static final String RESOURCE = HoldingTable.class.getName();

    private final JdbcTemplate jdbc;
    private final CarIdentifiers marks;
    private volatile boolean filled;

    HoldingTable(JdbcTemplate jdbc, CarIdentifiers marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    @Override
    public void note(
            String prospectId, @Nullable Holding before, Holding after, long sequence, List<ProspectEvent> events) {
        List<String> cars = events.stream().flatMap(marks::in).toList();
        if (after.equals(before) && cars.isEmpty()) {
            return;
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        Noted noted = work.getOrComputeResource(RESOURCE, name -> {
            Noted fresh = new Noted(new TreeMap<>(), new TreeMap<>());
            work.onPrepareCommit(ready -> {
                write(fresh.held().values());
                writeCars(fresh.cars().values());
            });
            return fresh;
        });
        noted.held().put(prospectId, new HoldingRow(prospectId, after, sequence));
        cars.forEach(car -> noted.cars().put(prospectId + ' ' + car, new Car(after.store(), car, prospectId)));
    }

    /** Inserts or updates assignments, unless a newer one is stored. */
    void write(Collection<HoldingRow> some) {
        if (some.isEmpty()) {
            return;
        }
        List<HoldingRow> held = List.copyOf(some);
        jdbc.update(
                """
                insert into prospect_holding (prospect_id, store, consultant, followed, owner, sequence)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::bigint[])
                on conflict (prospect_id) do update
                   set store = excluded.store, consultant = excluded.consultant, followed = excluded.followed,
                       owner = excluded.owner, sequence = excluded.sequence
                 where prospect_holding.sequence < excluded.sequence
                """,
                held.stream().map(HoldingRow::prospectId).toArray(String[]::new),
                held.stream().map(one -> one.holding().store()).toArray(String[]::new),
                held.stream().map(one -> one.holding().consultant()).toArray(String[]::new),
                held.stream().map(one -> one.holding().followed()).toArray(Boolean[]::new),
                held.stream().map(one -> one.holding().owner()).toArray(Boolean[]::new),
                held.stream().map(HoldingRow::sequence).toArray(Long[]::new));
    }

    /** Inserts cars. */
    void writeCars(Collection<Car> some) {
        if (some.isEmpty()) {
            return;
        }
        List<Car> cars = List.copyOf(some);
        jdbc.update(
                """
                insert into prospect_car (store, mark_digest, prospect_id)
                select * from unnest(?::text[], ?::text[], ?::text[])
                on conflict do nothing
                """,
                cars.stream().map(Car::store).toArray(String[]::new),
                cars.stream().map(Car::digest).toArray(String[]::new),
                cars.stream().map(Car::prospectId).toArray(String[]::new));
    }

    /**
     * Returns the ids of the prospects of a store that are assigned to a consultant and followed up: open ones and
     * owners, sorted.
     */
    List<String> followedBy(String store, String consultant) {
        requireFilled();
        return jdbc.queryForList("""
                select prospect_id from prospect_holding
                 where store = ? and consultant = ? and followed
                 order by prospect_id
                """, String.class, store, consultant);
    }

    /**
     * Returns the ids of the owners in a store to whom a car with this plate or VIN was delivered, independent of its
     * notation.
     */
    public List<String> driversOf(String store, String mark) {
        requireFilled();
        return jdbc.queryForList(
                "select prospect_id from prospect_car where store = ? and mark_digest = ? order by prospect_id",
                String.class,
                store,
                marks.digest(mark));
    }

    /** Whether the prospect has a delivery or another car on record. */
    public boolean isOwner(String prospectId) {
        requireFilled();
        return !jdbc.queryForList(
                        "select 1 from prospect_holding where prospect_id = ? and owner", Integer.class, prospectId)
                .isEmpty();
    }

    /** Returns the keyed digests of a prospect's plates and VINs. */
    public Set<String> carsOf(String prospectId) {
        requireFilled();
        return Set.copyOf(jdbc.queryForList(
                "select distinct mark_digest from prospect_car where prospect_id = ?", String.class, prospectId));
    }

    /**
     * Removes the prospect's cars. Waits for a running batch of the backfill and blocks the next one until the erasure
     * is committed and the person's key is gone.
     */
    @Override
    public void remove(String prospectId) {
        if (!filled) {
            jdbc.queryForList("select filled from prospect_holding_fill for share", Boolean.class);
        }
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getResource(RESOURCE) instanceof Noted noted) {
            noted.cars().values().removeIf(car -> car.prospectId().equals(prospectId));
        }
        jdbc.update("delete from prospect_car where prospect_id = ?", prospectId);
    }

    /** Rejects queries (503) until the tables are filled. */
    private void requireFilled() {
        if (!isFilled()) {
            throw Rejection.later("holdingsNotReady");
        }
    }

    /** Whether the tables contain all prospects of the log. */
    boolean isFilled() {
        if (!filled) {
            filled =
                    Boolean.TRUE.equals(jdbc.queryForObject("select filled from prospect_holding_fill", Boolean.class));
        }
        return filled;
    }

    private record Noted(Map<String, HoldingRow> held, Map<String, Car> cars) {}

    /**
     * The assignment of a prospect after an event.
     *
     * @param prospectId the prospect
     * @param holding its assignment
     * @param sequence sequence number of the event in the prospect's stream
     */
    record HoldingRow(String prospectId, Holding holding, long sequence) {}

    /**
     * An identifier of a car.
     *
     * @param store the owner's store
     * @param digest keyed digest of the plate or VIN
     * @param prospectId the owner
     */
    record Car(String store, String digest, String prospectId) {}
}
