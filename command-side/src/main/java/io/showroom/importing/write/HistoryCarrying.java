package io.showroom.importing.write;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.prospect.write.Desks;
import io.showroom.prospect.write.ProspectActs;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Carries out imports of history, having created what they name and may create. */
@Component
final class HistoryCarrying implements Carrying {

    private final ImportTables tables;
    private final StagedRows rows;
    private final Creation creation;
    private final ProspectActs prospects;
    private final Desks desks;
    private final Fields fields;
    private final ZoneId newStoresZone;

    HistoryCarrying(
            ImportTables tables,
            StagedRows rows,
            Creation creation,
            ProspectActs prospects,
            Desks desks,
            Fields fields,
            @Value("${showroom.new-stores-time-zone:Asia/Shanghai}") ZoneId newStoresZone) {
        this.tables = tables;
        this.rows = rows;
        this.creation = creation;
        this.prospects = prospects;
        this.desks = desks;
        this.fields = fields;
        this.newStoresZone = newStoresZone;
    }

    @Override
    public ImportPlan.Kind kind() {
        return ImportPlan.Kind.HISTORY;
    }

    @Override
    public void carryOut(Job job) {
        Header header = tables.header(job.id())
                .map(job.seal()::open)
                .map(Header::read)
                .orElseThrow(() -> Refused.malformed("interrupted", null));
        Named named = tables.named(job.id(), job.seal());
        Set<Creatable> create = job.plan().create().isEmpty()
                ? EnumSet.noneOf(Creatable.class)
                : EnumSet.copyOf(job.plan().create());
        Desks forImport = desks.with(rules -> {
            Named missing = named.missing(rules, create);
            if (!job.dryRun()) {
                creation.create(
                        missing,
                        newStoresZone,
                        new Acting(job.actor(), null, job.actor().user(), null));
            }
            return new Supposition(rules, job.dryRun() ? missing : Named.nothing(), newStoresZone);
        });
        rows.carryOut(job, new ImportRun(new HistoryActs(header, job.actor(), fields), job, prospects, forImport));
    }
}
