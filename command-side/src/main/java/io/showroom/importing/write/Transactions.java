package io.showroom.importing.write;

import io.showroom.importing.write.file.UploadBounds;
import io.showroom.prospect.write.Rulebook;
import io.showroom.staff.Actor;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings owners' transactions in from files, each in its turn among the imports (docs/features/import.md). */
@Component
class Transactions {

    private final Imports imports;
    private final Tools tools;

    Transactions(
            Imports imports,
            ImportTables tables,
            Rulebook rules,
            OwnerSearch owners,
            UploadBounds bounds,
            LaidAside laidAside) {
        this.imports = imports;
        this.tools = new Tools(tables, rules, owners, bounds, laidAside);
    }

    /**
     * Takes over the file, and deletes it once it is read.
     *
     * @param store whose owners the file names where it does not say; null if it must say
     * @return id of the job
     */
    String start(Path file, Actor importer, boolean dryRun, @Nullable String store) {
        return start(file, importer, dryRun, false, store);
    }

    /** The same; rows that the file hides can be left out. */
    String start(Path file, Actor importer, boolean dryRun, boolean leaveOutHidden, @Nullable String store) {
        return imports.start(
                importer,
                dryRun,
                ImportPlan.transactions(importer),
                new TransactionImport(file, importer, leaveOutHidden, store, tools));
    }

    /** What an import works with. */
    record Tools(ImportTables tables, Rulebook rules, OwnerSearch owners, UploadBounds bounds, LaidAside laidAside) {}
}
