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
 * Who holds whom, in tables {@code prospect_holding} and {@code prospect_car}: written once at the end of each unit of
 * work, in its transaction, so that a race lost leaves nothing behind. Cars are known by keyed digests only.
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

    /** Enters who holds some prospects, unless something newer stands there. */
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

    /** Enters by what cars are known. */
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
     * The prospects of a store that a consultant has, as long as somebody still has to do with them: open ones and
     * owners, by identifier.
     */
    List<String> followedBy(String store, String consultant) {
        requireFilled();
        return jdbc.queryForList("""
                select prospect_id from prospect_holding
                 where store = ? and consultant = ? and followed
                 order by prospect_id
                """, String.class, store, consultant);
    }

    /** The owners of a store to whom a car with this plate or VIN was delivered, however it is written. */
    public List<String> driversOf(String store, String mark) {
        requireFilled();
        return jdbc.queryForList(
                "select prospect_id from prospect_car where store = ? and mark_digest = ? order by prospect_id",
                String.class,
                store,
                marks.digest(mark));
    }

    /** Whether the prospect owns a car that the store knows of. */
    public boolean isOwner(String prospectId) {
        requireFilled();
        return !jdbc.queryForList(
                        "select 1 from prospect_holding where prospect_id = ? and owner", Integer.class, prospectId)
                .isEmpty();
    }

    /** Keyed digests of the marks of a prospect's cars. */
    public Set<String> carsOf(String prospectId) {
        requireFilled();
        return Set.copyOf(jdbc.queryForList(
                "select distinct mark_digest from prospect_car where prospect_id = ?", String.class, prospectId));
    }

    /** Removes the cars. A filling under way is waited for, and begins again only when the person's key is gone. */
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

    /** Refuses whoever asks before the tables tell of everybody. */
    private void requireFilled() {
        if (!isFilled()) {
            throw Rejection.later("holdingsNotReady");
        }
    }

    /** Whether the tables tell of everybody in the log. */
    boolean isFilled() {
        if (!filled) {
            filled =
                    Boolean.TRUE.equals(jdbc.queryForObject("select filled from prospect_holding_fill", Boolean.class));
        }
        return filled;
    }

    private record Noted(Map<String, HoldingRow> held, Map<String, Car> cars) {}

    /**
     * Who holds a prospect, as of an event.
     *
     * @param prospectId the prospect
     * @param holding who holds it
     * @param sequence place of the event in the prospect's stream
     */
    record HoldingRow(String prospectId, Holding holding, long sequence) {}

    /**
     * By what a car is known.
     *
     * @param store the owner's store
     * @param digest keyed digest of the mark
     * @param prospectId the owner
     */
    record Car(String store, String digest, String prospectId) {}
}
