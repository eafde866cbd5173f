package io.showroom.prospect.write;

import io.showroom.eventlog.write.StreamReader;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.HoldingTable.Car;
import io.showroom.prospect.write.HoldingTable.HoldingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the holding tables from the event log, once, before the first start with them is ready. Some hundred prospects
 * are written per transaction together with the progress: an interrupted run continues from there, and several nodes
 * share the work.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HoldingBackfill implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(HoldingBackfill.class);

    private final StreamReader log;
    private final HoldingTable table;
    private final CarIdentifiers marks;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    HoldingBackfill(
            @Lazy StreamReader log,
            HoldingTable table,
            CarIdentifiers marks,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.table = table;
        this.marks = marks;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!table.isFilled()) {
            fill();
        }
    }

    /** Continues where filling stopped. */
    void fill() {
        log.after("Prospect", through(""), streams -> transaction.executeWithoutResult(within -> enter(streams)));
        int first = jdbc.update("update prospect_holding_fill set filled = true where not filled");
        if (first == 1 && !through("").isEmpty()) {
            LOG.info("The assignments of prospects were copied from the event log");
        }
    }

    private void enter(List<List<? extends DomainEventMessage<?>>> streams) {
        String through = through(" for update");
        List<HoldingRow> held = new ArrayList<>();
        List<Car> cars = new ArrayList<>();
        for (List<? extends DomainEventMessage<?>> stream : streams) {
            if (stream.getLast().getAggregateIdentifier().compareTo(through) > 0) {
                enter(stream, held, cars);
            }
        }
        table.write(held);
        table.writeCars(cars);
        jdbc.update(
                "update prospect_holding_fill set through = greatest(through, ?)",
                streams.getLast().getLast().getAggregateIdentifier());
    }

    private void enter(List<? extends DomainEventMessage<?>> stream, List<HoldingRow> held, List<Car> cars) {
        ProspectHistory history = new ProspectHistory();
        DomainEventMessage<?> last = stream.getLast();
        String id = last.getAggregateIdentifier();
        for (DomainEventMessage<?> message : stream) {
            if (message.getPayload() instanceof ProspectEvent event) {
                history.apply(event, message.getIdentifier(), null);
                marks.in(event).forEach(mark -> cars.add(new Car(event.store(), mark, id)));
            }
        }
        Holding holding = Holding.of(history);
        if (holding != null) {
            held.add(new HoldingRow(id, holding, last.getSequenceNumber()));
        }
    }

    private String through(String lock) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select through from prospect_holding_fill" + lock, String.class));
    }
}
