package io.showroom.importing.write.list;

import io.showroom.importing.write.RowCipher;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored list.
 *
 * @param id its identifier
 * @param form CSV or XLSX
 * @param file name of the file
 * @param sheets names of its tables
 * @param hiddenSheets indexes of the tables that its file hides, from 0
 * @param plan its plan
 * @param seal decrypts its rows
 * @param uploadedBy user key of who uploaded it
 * @param uploadedAt when
 * @param trial id of the last dry run; null if none
 * @param run id of the last run; null if none
 * @param lastJob id of the later of both, if the plan has not changed since; null otherwise
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
