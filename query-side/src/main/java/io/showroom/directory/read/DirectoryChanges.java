package io.showroom.directory.read;

import io.showroom.freshness.read.Freshness;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Applies changes to the directory's tables; per batch, increments the change counter once and invalidates the cache
 * after the commit.
 */
@Component
record DirectoryChanges(JdbcTemplate database, Directory directory, Freshness freshness) {

    private static final String NOTED = DirectoryChanges.class.getName();

    void make(String sql, @Nullable Object... values) {
        database.update(sql, values);
        if (!CurrentUnitOfWork.isStarted()) {
            count();
            shown();
            return;
        }
        CurrentUnitOfWork.get().root().getOrComputeResource(NOTED, key -> {
            CurrentUnitOfWork.get().root().onPrepareCommit(batch -> count());
            CurrentUnitOfWork.get().root().afterCommit(batch -> shown());
            return true;
        });
    }

    private void count() {
        database.update("UPDATE directory_change SET changes = changes + 1");
    }

    private void shown() {
        directory.forget();
        freshness.moved();
    }
}
