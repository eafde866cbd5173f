package io.showroom.importing.write;

import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.prospect.write.Desks;
import io.showroom.prospect.write.ProspectActs;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out imports of owners' transactions, by owner and time. */
@Component
final class TransactionCarrying implements Carrying {

    private final ImportTables tables;
    private final StagedRows rows;
    private final ProspectActs prospects;
    private final Desks desks;
    private final Fields fields;

    TransactionCarrying(ImportTables tables, StagedRows rows, ProspectActs prospects, Desks desks, Fields fields) {
        this.tables = tables;
        this.rows = rows;
        this.prospects = prospects;
        this.desks = desks;
        this.fields = fields;
    }

    @Override
    public ImportPlan.Kind kind() {
        return ImportPlan.Kind.TRANSACTIONS;
    }

    @Override
    public void carryOut(Job job) {
        List<Optional<TransactionColumn>> columns = tables.header(job.id())
                .map(job.seal()::open)
                .map(TransactionColumn::read)
                .orElseThrow(() -> Refused.malformed("interrupted", null));
        rows.carryOut(job, new ImportRun(new TransactionActs(columns, job.actor(), fields), job, prospects, desks));
    }
}
