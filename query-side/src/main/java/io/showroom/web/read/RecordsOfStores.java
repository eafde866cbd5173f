package io.showroom.web.read;

import org.jspecify.annotations.Nullable;

/** Knows, for a feature whose records belong to stores, which store's record an address shows. */
public interface RecordsOfStores {

    /**
     * The store of the record at an address.
     *
     * @param path the address within the application, without its query
     * @return its key; null if it is no such address, or there is no such record
     */
    @Nullable
    String storeAt(String path);
}
