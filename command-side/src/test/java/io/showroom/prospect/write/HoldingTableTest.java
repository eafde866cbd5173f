package io.showroom.prospect.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.eventlog.write.StreamReader;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.ProspectActs.ProspectActCommand;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Caller;
import io.showroom.testing.Caller.Answer;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestSignIn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** For any acts, in any order, late or in bulk, the table equals the assignments folded from the histories. */
@SpringBootTest(
        classes = {CommandSide.class, TestSignIn.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class HoldingTableTest {

    private static final List<String> CONSULTANTS = List.of("holder1", "holder2", "holder3");
    private static final int ACTS = 220;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StreamReader log;

    @Autowired
    private HoldingTable table;

    @Autowired
    private CarIdentifiers marks;

    @Autowired
    private HoldingBackfill filling;

    @Autowired
    private ProspectActs acts;

    @Autowired
    private DecisionContexts contexts;

    @Autowired
    private EventStore events;

    @BeforeAll
    void open() {
        Caller.openStore(port, "W1", CONSULTANTS.toArray(String[]::new));
    }

    @Test
    void equalsTheFoldedHistoriesForAnyActs() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            List<String> prospects = new ArrayList<>();
            int taken = 0;
            for (int n = 0; n < ACTS; n++) {
                taken += something(random, prospects, seed * 500 + n).status() == 200 ? 1 : 0;
            }
            assertThat(taken).as("acts carried out, of seed " + seed).isGreaterThan(ACTS / 4);
            assertThat(rows()).as("seed " + seed).isEqualTo(told().rows());
            assertThat(cars()).as("cars, seed " + seed).isEqualTo(told().cars()).isNotEmpty();
        }
        assertThat(rows().values()).anySatisfy(row -> assertThat(row).contains("followed=false"));
        assertThat(rows().values()).anySatisfy(row -> assertThat(row).contains("owner=true"));
    }

    @Test
    void isFilledFromAnExistingLog() {
        String gone = delivered("V-1", "PLATE-1");
        Caller.admin(port).does("ErasePersonalData", "{'prospectId':'%s','requestedBy':'request 1'}".formatted(gone));
        String owner = delivered("V-2", "PLATE-2");
        visit("holder2");
        Told whole = told();
        String middle = List.copyOf(whole.rows().keySet()).get(whole.rows().size() / 2);
        jdbc.update("delete from prospect_holding where prospect_id > ?", middle);
        jdbc.update("delete from prospect_car where prospect_id > ?", middle);
        jdbc.update("update prospect_holding_fill set filled = false, through = ?", middle);
        HoldingTable afterUpdate = new HoldingTable(jdbc, marks);

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> afterUpdate.driversOf("W1", "PLATE-2"))
                .satisfies(refused -> assertThat(refused.reason().status()).isEqualTo(503));
        filling.fill();

        assertThat(rows()).isEqualTo(whole.rows());
        assertThat(cars()).isEqualTo(whole.cars());
        assertThat(afterUpdate.driversOf("W1", "plate 2")).containsExactly(owner);
        assertThat(afterUpdate.driversOf("W1", "PLATE-1")).isEmpty();
    }

    @Test
    void anOlderSequenceNeverReplacesANewerOne() {
        String prospect = visit("holder1");
        reassign(prospect, "holder2");
        Holding now = new Holding("W1", "holder2", true, false);

        table.write(List.of(new HoldingTable.HoldingRow(prospect, new Holding("W1", "holder1", true, false), 0)));

        assertThat(rows().get(prospect)).isEqualTo(now.toString());
    }

    @Test
    void aLostRaceStoresNothing() {
        String prospect = visit("holder1");
        CommandContext manager = CommandContext.as(new Actor("m1", Set.of(Role.MANAGER), "W1"));
        List<ProspectActCommand> two = List.of(
                new ProspectActCommand(new ReassignProspect(prospect, null, "holder2", "r"), manager),
                new ProspectActCommand(new ReassignProspect(prospect, null, "holder3", "r"), manager));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> acts.carryOut(two, contexts, true, act -> {
                    if (act == two.getLast()) {
                        // Another node commits first, after the prospect was loaded here for the first of the two acts.
                        CompletableFuture.runAsync(() -> elsewhere(prospect)).join();
                    }
                }));

        assertThat(rows().get(prospect)).isEqualTo(new Holding("W1", "holder1", true, false).toString());
        acts.carryOut(two, contexts, false);
        assertThat(rows()).isEqualTo(told().rows());
        acts.carryOut(two, contexts, true);
        assertThat(rows()).isEqualTo(told().rows());
        assertThat(rows().get(prospect)).contains("consultant=holder3");
    }

    private Answer something(Random random, List<String> prospects, long number) {
        if (prospects.isEmpty() || random.nextInt(8) == 0) {
            Answer came = manager()
                    .sends(
                            "RegisterVisit",
                            "{'store':'W1','channel':'WALK_IN','consultant':%s,'occurredAt':'%s'}"
                                    .formatted(
                                            random.nextBoolean() ? "null" : quoted(one(random)), at(random, number)));
            prospects.add(came.json().get("prospectId").asString());
            return came;
        }
        String about = "{'prospectId':'%s','occurredAt':'%s'"
                .formatted(prospects.get(random.nextInt(prospects.size())), at(random, number));
        return switch (random.nextInt(12)) {
            case 0, 1 ->
                manager()
                        .sends(
                                "CaptureContact",
                                about
                                        + ",'name':'N%d','wechat':'w%d','currentCar':%s}"
                                                .formatted(number, number, random.nextInt(4) == 0 ? "'Golf'" : "null"));
            case 2, 3 -> manager().sends("PlaceOrder", about + ",'model':'M1','price':1}");
            case 4 -> manager().sends("CancelOrder", about + ",'reason':'r','grade':'H'}");
            case 5, 6 ->
                manager()
                        .sends(
                                "ConfirmDelivery",
                                about
                                        + ",'financeConfirmed':true,'vin':'V%d','plate':'沪A·%d'}"
                                                .formatted(number, number));
            case 7 ->
                manager()
                        .sends(
                                "DeclareDefeat",
                                about
                                        + ",'kind':'%s','reason':'other'}"
                                                .formatted(random.nextBoolean() ? "LOST" : "FROZEN"));
            case 8 ->
                manager().sends(random.nextInt(4) == 0 ? "RejectDefeat" : "ConfirmDefeat", about + ",'comment':'c'}");
            case 9 -> manager().sends("ReactivateProspect", about + "}");
            case 10 -> manager().sends("ReassignProspect", about + ",'to':'%s','reason':'r'}".formatted(one(random)));
            default ->
                random.nextInt(3) == 0
                        ? Caller.admin(port).sends("ErasePersonalData", about + ",'requestedBy':'r'}")
                        : manager()
                                .sends(
                                        "HandOverConsultant",
                                        "{'from':'%s','to':'%s','reason':'left','occurredAt':'%s'}"
                                                .formatted(one(random), one(random), at(random, number)));
        };
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private static String one(Random random) {
        return CONSULTANTS.get(random.nextInt(CONSULTANTS.size()));
    }

    /** One in four is recorded late. */
    private static Instant at(Random random, long number) {
        long late = random.nextInt(4) == 0 ? random.nextInt(300) : 0;
        return Instant.parse("2026-03-01T02:00:00Z").plus(number - late, ChronoUnit.HOURS);
    }

    private String visit(String consultant) {
        return manager()
                .does("RegisterVisit", "{'store':'W1','channel':'WALK_IN','consultant':'%s'}".formatted(consultant))
                .json()
                .get("prospectId")
                .asString();
    }

    private String delivered(String vin, String plate) {
        String prospect = visit("holder1");
        manager().does("CaptureContact", "{'prospectId':'%s','name':'N','wechat':'w'}".formatted(prospect));
        manager().does("PlaceOrder", "{'prospectId':'%s','model':'M1','price':1}".formatted(prospect));
        manager()
                .does(
                        "ConfirmDelivery",
                        "{'prospectId':'%s','financeConfirmed':true,'vin':'%s','plate':'%s'}"
                                .formatted(prospect, vin, plate));
        return prospect;
    }

    private void reassign(String prospect, String to) {
        manager().does("ReassignProspect", "{'prospectId':'%s','to':'%s','reason':'r'}".formatted(prospect, to));
    }

    private void elsewhere(String prospect) {
        Instant now = Instant.parse("2026-03-01T02:00:00Z");
        events.publish(new GenericDomainEventMessage<>(
                "Prospect", prospect, 1, new DefeatRejected(prospect, "W1", now, "d-1", null)));
    }

    private Caller manager() {
        return Caller.of(port, "m1", "W1", Role.MANAGER);
    }

    /** Returns the assignments folded from the whole log. */
    private Told told() {
        Told told = new Told(new TreeMap<>(), new TreeSet<>());
        log.after(
                "Prospect",
                "",
                streams -> streams.forEach(stream -> {
                    ProspectHistory history = new ProspectHistory();
                    for (DomainEventMessage<?> message : stream) {
                        ProspectEvent event = (ProspectEvent) message.getPayload();
                        history.apply(event, message.getIdentifier(), null);
                        marks.in(event).forEach(mark -> told.cars().add(event.prospectId() + " " + mark));
                    }
                    told.rows().put(stream.getLast().getAggregateIdentifier(), String.valueOf(Holding.of(history)));
                }));
        return told;
    }

    private TreeMap<String, String> rows() {
        TreeMap<String, String> rows = new TreeMap<>();
        jdbc.query("select * from prospect_holding", row -> {
            rows.put(
                    row.getString("prospect_id"),
                    new Holding(
                                    row.getString("store"),
                                    row.getString("consultant"),
                                    row.getBoolean("followed"),
                                    row.getBoolean("owner"))
                            .toString());
        });
        return rows;
    }

    private TreeSet<String> cars() {
        return new TreeSet<>(
                jdbc.queryForList("select prospect_id || ' ' || mark_digest from prospect_car", String.class));
    }

    private record Told(TreeMap<String, String> rows, TreeSet<String> cars) {}
}
