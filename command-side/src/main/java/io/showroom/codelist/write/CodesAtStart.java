package io.showroom.codelist.write;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Rejection;
import io.showroom.rulebook.write.MasterDataRules;
import io.showroom.staff.Actor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Adds the built-in codes (docs/domain.md, sections 3, 5.3, 5.5 and 6.3) that are missing, at start-up; a retired code
 * stays retired.
 */
@Component
@Order(-200)
class CodesAtStart implements ApplicationRunner {

    private final Commands commands;
    private final MasterDataRules rules;
    private final boolean demo;

    CodesAtStart(Commands commands, MasterDataRules rules, @Value("${showroom.demo:false}") boolean demo) {
        this.commands = commands;
        this.rules = rules;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<AddCode> codes = new ArrayList<>(read("codelist/built-in.csv"));
        if (demo) {
            codes.addAll(read("codelist/demo.csv"));
        }
        for (AddCode code : codes) {
            if (!rules.knowsCode(code.list(), code.code())) {
                add(code);
            }
        }
    }

    private void add(AddCode code) {
        try {
            commands.send(code, CommandContext.as(Actor.SYSTEM));
        } catch (Rejection rejection) {
            // A process that starts at the same time added it first, or its parent was retired.
            if (rejection.reason().status() != 409 && !rejection.reason().code().equals("unknownParent")) {
                throw rejection;
            }
        }
    }

    static List<AddCode> read(String resource) throws IOException {
        List<AddCode> codes = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new ClassPathResource(resource).getInputStream())) {
            for (NamedCsvRecord row : rows) {
                String parent = row.getField("parent");
                codes.add(new AddCode(
                        CodeListName.valueOf(row.getField("list")),
                        row.getField("code"),
                        parent.isEmpty() ? null : parent,
                        row.getField("zh"),
                        row.getField("en")));
            }
        }
        return codes;
    }
}
