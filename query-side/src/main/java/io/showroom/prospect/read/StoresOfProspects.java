package io.showroom.prospect.read;

import io.showroom.web.read.RecordsOfStores;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Resolves addresses of cards to the prospect's store. */
@Component
record StoresOfProspects(JdbcClient database) implements RecordsOfStores {

    private static final Pattern RECORD = Pattern.compile("^(?:/api)?/prospects/([^/]+)");

    @Override
    public @Nullable String storeAt(String path) {
        Matcher record = RECORD.matcher(path);
        return record.find()
                ? database.sql("SELECT store FROM prospect_row WHERE prospect_id = :id")
                        .param("id", record.group(1))
                        .query(String.class)
                        .optional()
                        .orElse(null)
                : null;
    }
}
