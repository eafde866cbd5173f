package io.showroom.importing.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.file.SafeText;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Endpoint of imports of history and transactions (docs/features/import.md), for administrators and sales assistants.
 */
@RestController
record ImportEndpoint(
        HistoryImport history,
        TransactionImport transactions,
        ImportTables tables,
        FieldChecks fields,
        ObjectProvider<ImportVisibility> shown,
        Uploads uploads,
        Clock clock) {

    /** Columns that a file of rejected rows has after the original ones; left out when such a file is sent again. */
    private static final List<String> ABOUT = List.of("line", "code", "field", "message");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @PostMapping(path = "/api/imports/history", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> start(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") String dryRun,
            @RequestParam(defaultValue = "") String create,
            @RequestParam(defaultValue = "false") String leaveOutHidden,
            Authentication authentication)
            throws IOException {
        Actor actor = Importers.actor(authentication);
        boolean tryOnly = flag(dryRun, "dryRun");
        boolean leave = flag(leaveOutHidden, "leaveOutHidden");
        Set<CreatableMasterData> creatable = creatable(create);
        if (!actor.hasAny(Role.ADMINISTRATOR) && creatable.contains(CreatableMasterData.STORES)) {
            creatable.remove(CreatableMasterData.STORES);
        }
        return Map.of("id", history.start(taken(file), actor, tryOnly, leave, creatable));
    }

    @PostMapping(path = "/api/imports/transactions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> startTransactions(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") String dryRun,
            @RequestParam(defaultValue = "") String store,
            @RequestParam(defaultValue = "false") String leaveOutHidden,
            Authentication authentication)
            throws IOException {
        Actor actor = Importers.actor(authentication);
        boolean tryOnly = flag(dryRun, "dryRun");
        boolean leave = flag(leaveOutHidden, "leaveOutHidden");
        String home = store.isBlank() ? actor.store() : store.strip();
        if (home != null && !actor.reaches(home)) {
            throw Rejection.forbidden("otherStore");
        }
        return Map.of("id", transactions.start(taken(file), actor, tryOnly, leave, home));
    }

    private Path taken(MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw Rejection.malformed("emptyFile", "file");
        }
        return uploads.take(file);
    }

    @GetMapping("/api/imports/{id}")
    ImportJob state(@PathVariable String id, Authentication authentication, Locale locale) {
        ImportJob job = job(id, Importers.actor(authentication));
        if (ImportJob.WAITING.equals(job.phase())) {
            return ImportJobBuilder.builder(job)
                    .detail(fields.text(Rejection.later("importWaits"), locale))
                    .build();
        }
        if (job.error() == null) {
            return isSeen(job) ? job : job.showing();
        }
        String detail = fields.text(
                Rejection.malformed(job.error(), null, tables.errorArgs(id).toArray()), locale);
        return ImportJobBuilder.builder(job).detail(detail).build();
    }

    @GetMapping(path = "/api/imports/{id}/rejects")
    void rejects(@PathVariable String id, Authentication authentication, Locale locale, HttpServletResponse response)
            throws IOException {
        ImportJob job = job(id, Importers.actor(authentication));
        if (job.rejected() > 0 && tables.header(id).isEmpty()) {
            throw Rejection.notFound("rejectsForgotten");
        }
        RowCipher seal = new RowCipher(tables.key(id), id);
        FieldChecks.RejectionTexts rejectionTexts = fields.rejectionTexts(locale);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejects.csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            // Byte order mark, by which spreadsheets recognise UTF-8.
            out.write('\uFEFF');
            List<String> head =
                    new ArrayList<>(tables.header(id).map(seal::open).orElse(List.of()));
            boolean again = head.size() > ABOUT.size()
                    && head.subList(head.size() - ABOUT.size(), head.size()).equals(ABOUT);
            int kept = again ? head.size() - ABOUT.size() : head.size();
            head = new ArrayList<>(head.subList(0, kept));
            head.addAll(ABOUT);
            csv.writeRecord(guarded(head));
            tables.rejects().forEach(id, row -> {
                List<String> sent = seal.open(row.sealed());
                List<String> cells = new ArrayList<>(sent.subList(0, Math.min(kept, sent.size())));
                if (!again) {
                    cells.addAll(sent.subList(cells.size(), sent.size()));
                }
                Rejection.Reason reason = row.reason();
                String message = rejectionTexts.text(Rejection.rule(
                        reason.code(), reason.field(), reason.args().toArray()));
                cells.addAll(List.of(
                        String.valueOf(row.line()),
                        reason.code(),
                        String.valueOf(reason.field() == null ? "" : reason.field()),
                        message));
                csv.writeRecord(guarded(cells));
            });
        }
    }

    private static List<String> guarded(List<String> cells) {
        return cells.stream().map(SafeText::guarded).toList();
    }

    /** Whether the read models include the import's events; after two minutes it counts as done regardless. */
    private boolean isSeen(ImportJob job) {
        Long position = job.position();
        Instant finished = job.finishedAt();
        return position == null
                || finished == null
                || finished.plus(PATIENCE).isBefore(clock.instant())
                || shown.stream().allMatch(one -> one.upTo(position));
    }

    private ImportJob job(String id, Actor actor) {
        return tables.job(id)
                .filter(job ->
                        actor.hasAny(Role.ADMINISTRATOR) || job.startedBy().equals(actor.user()))
                .orElseThrow(() -> Rejection.notFound("noSuchImport"));
    }

    private static boolean flag(String text, String field) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Rejection.malformed("type", field);
        };
    }

    private static Set<CreatableMasterData> creatable(String list) {
        Set<CreatableMasterData> creatable = EnumSet.noneOf(CreatableMasterData.class);
        for (String name : list.split(",")) {
            if (!name.isBlank()) {
                try {
                    creatable.add(CreatableMasterData.valueOf(name.strip().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw Rejection.malformed("type", "create");
                }
            }
        }
        return creatable;
    }
}
