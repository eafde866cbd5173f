package io.showroom.importing.write.list;

import io.showroom.importing.write.RowCipher;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list that was brought.
 *
 * @param id its identifier
 * @param form CSV or XLSX
 * @param file name of the file
 * @param sheets names of its tables
 * @param hiddenSheets which of them its file hides, from 0
 * @param plan how it is to be read
 * @param seal what opens its rows
 * @param uploadedBy user key of who brought it
 * @param uploadedAt when
 * @param trial id of the last dry run, or null
 * @param run id of the last run, or null
 * @param lastJob the one of both that was last, if the plan has not changed since
 */
record StoredList(
        String id,
        String form,
        String file,
        List<String> sheets,
        Set<Integer> hiddenSheets,
        ListPlan plan,
        RowCipher seal,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String trial,
        @Nullable String run,
        @Nullable String lastJob) {}
