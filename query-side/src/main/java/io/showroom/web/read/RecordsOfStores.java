package io.showroom.web.read;

import org.jspecify.annotations.Nullable;

/** Resolves addresses of records to their stores; implemented by features whose records belong to stores. */
public interface RecordsOfStores {

    /**
     * Returns the store of the record at an address.
     *
     * @param path path within the application, without query
     * @return key of the store; null if it is no such address, or there is no such record
     */
    @Nullable
    String storeAt(String path);
}
