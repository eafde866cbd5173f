package io.showroom.importing.write;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.ImportRun.Waiting;
import io.showroom.prospect.write.ProspectActs.Act;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Rows of history as acts: each names its act and its author. */
final class HistoryActs implements ImportRun.Acts {

    private final Header header;
    private final Actor importer;
    private final Fields fields;
    private final Map<String, Integer> alike = new HashMap<>();

    HistoryActs(Header header, Actor importer, Fields fields) {
        this.header = header;
        this.importer = importer;
        this.fields = fields;
    }

    @Override
    public void nextProspect() {
        alike.clear();
    }

    @Override
    public Act of(Waiting row, List<String> said) {
        Cells cells = header.cells(row.line(), said);
        String store = cells.need(Column.STORE);
        if (!importer.reaches(store)) {
            throw Refused.forbidden("otherStore");
        }
        ProspectCommand command = RowCommands.of(row.act(), row.stream(), row.at(), cells);
        fields.verify(command);
        String author = Objects.requireNonNullElse(cells.get(Column.CONSULTANT), importer.user());
        int ordinal = alike.merge(row.at() + "\n" + cells.values(), 1, Integer::sum);
        Actor actor = new Actor(author, Set.of(Role.CONSULTANT, Role.MANAGER), store);
        return new Act(command, new Acting(actor, null, importer.user(), RowDigest.of(row, cells, ordinal)));
    }
}
