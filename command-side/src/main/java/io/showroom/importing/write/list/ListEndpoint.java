package io.showroom.importing.write.list;

import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.ImportJob;
import io.showroom.importing.write.ImportTables;
import io.showroom.importing.write.Importers;
import io.showroom.importing.write.Uploads;
import io.showroom.importing.write.list.ListAnswers.ListDetail;
import io.showroom.importing.write.list.ListAnswers.ListSummary;
import io.showroom.importing.write.list.ListAnswers.PastImports;
import io.showroom.importing.write.list.ListAnswers.Table;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Endpoint of prospect lists (docs/features/import.md): upload, mapping of columns, preview, dry run, run. For
 * administrators and sales assistants.
 */
@RestController
@RequestMapping("/api/imports/lists")
record ListEndpoint(ProspectLists lists, ListTables tables, ImportTables jobs, FieldChecks fields, Uploads uploads) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LATEST = 30;
    private static final int TOP_ROWS = 30;
    private static final int LARGEST_PAGE = 500;

    /** Stores a list and guesses its mapping; imports nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> send(@RequestParam MultipartFile file, Authentication authentication) throws IOException {
        Actor actor = Importers.actor(authentication);
        if (file.isEmpty()) {
            throw Rejection.malformed("emptyFile", "file");
        }
        Path taken = uploads.take(file);
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return Map.of("id", lists.take(taken, name.substring(name.lastIndexOf('/') + 1), actor));
        } finally {
            Files.deleteIfExists(taken);
        }
    }

    /** Returns the latest imports: everybody's for administrators, else the user's own. */
    @GetMapping
    PastImports past(Authentication authentication) {
        Actor actor = Importers.actor(authentication);
        String user = actor.hasAny(Role.ADMINISTRATOR) ? null : actor.user();
        List<ListSummary> latest = tables.latest(user, LATEST).stream()
                .map(list -> new ListSummary(
                        list.id(),
                        list.file(),
                        list.uploadedAt(),
                        list.uploadedBy(),
                        list.plan().store(),
                        lists.job(list.trial()),
                        lists.job(list.run())))
                .toList();
        List<ImportJob> others = tables.latestOthers(user, LATEST).stream()
                .flatMap(id -> jobs.job(id).stream())
                .toList();
        return new PastImports(latest, others);
    }

    /** Returns a list with its first rows and its plan. */
    @GetMapping("/{id}")
    ListDetail whole(@PathVariable String id, Authentication authentication) {
        StoredList list = lists.list(id, Importers.actor(authentication));
        ListPlan plan = list.plan();
        List<Table> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < list.sheets().size(); sheet++) {
            sheets.add(table(lists.table(list, sheet)));
        }
        ListSheet table = lists.table(list, plan.sheet());
        List<ListSheetRow> top =
                new ArrayList<>(table.rows().subList(0, Math.min(table.rows().size(), TOP_ROWS)));
        return new ListDetail(
                list.id(),
                list.file(),
                list.form(),
                list.uploadedAt(),
                list.uploadedBy(),
                sheets,
                plan,
                ListPlan.guessed(plan.sheet(), table, plan.headerLine(), null, null)
                        .columns(),
                ListPlan.header(table, plan.headerLine()),
                top,
                Arrays.stream(ListField.values()).map(ListField::key).toList(),
                choices(plan),
                lists.job(list.trial()),
                lists.job(list.run()));
    }

    private static Table table(ListSheet sheet) {
        int hidden = (int) sheet.rows().stream().filter(ListSheetRow::hidden).count();
        return new Table(sheet.name(), sheet.hidden(), sheet.rows().size(), hidden);
    }

    private Map<String, List<VocabularyEntry>> choices(ListPlan plan) {
        Vocabulary vocabulary = lists.vocabulary(plan);
        Map<String, List<VocabularyEntry>> choices = new LinkedHashMap<>();
        if (vocabulary != null) {
            for (ListField field : ListField.values()) {
                if (!vocabulary.choices(field).isEmpty()) {
                    choices.put(field.key(), vocabulary.choices(field));
                }
            }
        }
        return choices;
    }

    /**
     * Changes the plan of a list.
     *
     * @param guess whether to guess the columns again below the given header
     */
    @PutMapping("/{id}/plan")
    ListDetail plan(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean guess,
            @RequestBody byte[] body,
            Authentication authentication) {
        Actor actor = Importers.actor(authentication);
        StoredList list = lists.list(id, actor);
        ListPlan plan = read(body);
        ListPlanCheck.verify(plan, list, actor);
        lists.plan(list, guess ? guessed(list, plan) : plan);
        return whole(id, authentication);
    }

    private static ListPlan read(byte[] body) {
        try {
            return JSON.readValue(body, ListPlan.class);
        } catch (JacksonException e) {
            throw Rejection.malformed("notJson", null);
        }
    }

    private ListPlan guessed(StoredList list, ListPlan plan) {
        ListSheet table = lists.table(list, plan.sheet());
        long header = list.plan().sheet() == plan.sheet() ? plan.headerLine() : ColumnGuess.headerLine(table.rows());
        return ListPlan.guessed(plan.sheet(), table, header, plan.store(), plan.year())
                .leavingOutAs(plan);
    }

    /** Returns the parsed rows with the problems of each cell. */
    @GetMapping("/{id}/preview")
    ListAnswers.PreviewAnswer preview(
            @PathVariable String id,
            @RequestParam(defaultValue = "all") String rows,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Authentication authentication,
            Locale locale) {
        StoredList list = lists.list(id, Importers.actor(authentication));
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Rejection.malformed("type", page < 0 ? "page" : "size");
        }
        ListPreview.Which which = Arrays.stream(ListPreview.Which.values())
                .filter(one -> one.name().equalsIgnoreCase(rows))
                .findFirst()
                .orElseThrow(() -> Rejection.malformed("type", "rows"));
        return new ListPreview(lists.open(list), lists.refusals(list), tables.prospects(list), fields, locale)
                .page(which, page, size);
    }

    /** Starts a run, or with {@code dryRun} a dry run; {@code GET /api/imports/{id}} returns its state. */
    @PostMapping("/{id}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> run(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Authentication authentication) {
        Actor actor = Importers.actor(authentication);
        StoredList list = lists.list(id, actor);
        ListPlanCheck.verify(list.plan(), list, actor);
        return Map.of("id", lists.start(list, actor, dryRun));
    }

    /** Deletes the list and its rows; imported prospects stay. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String id, Authentication authentication) {
        lists.forget(lists.list(id, Importers.actor(authentication)));
    }
}
