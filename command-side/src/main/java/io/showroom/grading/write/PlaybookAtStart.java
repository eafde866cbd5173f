package io.showroom.grading.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.grading.events.PlaybookTextSet;
import io.showroom.staff.Actor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets the built-in playbook of the built-in schemes (docs/domain.md, section 3), once, at start-up. */
@Component
@Order(SchemesAtStart.BEFORE_ANYTHING_ELSE + 1)
record PlaybookAtStart(Commands commands) implements ApplicationRunner {

    private static final String RESOURCE = "grading/playbook.csv";

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Map<String, List<PlaybookTextSet>> playbook = read();
        SchemesAtStart.unlessAway(() -> playbook.forEach((scheme, texts) ->
                commands.send(new IntroducePlaybook(scheme, texts), CommandContext.as(Actor.SYSTEM))));
    }

    /** Returns the built-in texts by scheme. */
    static Map<String, List<PlaybookTextSet>> read() throws IOException {
        List<PlaybookTextSet> texts = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new ClassPathResource(RESOURCE).getInputStream())) {
            for (NamedCsvRecord row : rows) {
                for (String scheme : row.getField("schemes").split(" ")) {
                    texts.add(new PlaybookTextSet(
                            scheme,
                            orNone(row.getField("grade")),
                            orNone(row.getField("concern")),
                            row.getField("zh"),
                            row.getField("en")));
                }
            }
        }
        return texts.stream().collect(groupingBy(PlaybookTextSet::scheme, LinkedHashMap::new, toList()));
    }

    private static @Nullable String orNone(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
