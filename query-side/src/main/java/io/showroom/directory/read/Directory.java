package io.showroom.directory.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * In-memory cache of the master data. Changes made by this process are visible at once, those of other processes within
 * half a second. Entries are as of today; an event carries what it needs of its own day.
 */
@Component
public class Directory {

    private static final long TRUSTED_NANOS = 500_000_000L;

    private final EntryReader reader;
    private final LongSupplier nanoTime;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile @Nullable CachedDirectory held;

    @Autowired
    Directory(EntryReader reader) {
        this(reader, System::nanoTime);
    }

    Directory(EntryReader reader, LongSupplier nanoTime) {
        this.reader = reader;
        this.nanoTime = nanoTime;
    }

    /** Returns a store by its key. */
    public Optional<StoreEntry> store(String key) {
        return Optional.ofNullable(entries().stores().get(key));
    }

    /** Returns all stores, by key. */
    public Collection<StoreEntry> stores() {
        return entries().stores().values();
    }

    /** Returns a member of staff by user key, active or not. */
    public Optional<StaffEntry> staff(String user) {
        return Optional.ofNullable(entries().staff().get(user));
    }

    /** Returns all staff by name, active or not. */
    public Collection<StaffEntry> staff() {
        return entries().staffByName();
    }

    /** Returns all schemes by key, each with its versions, oldest first. */
    public Collection<List<SchemeEntry>> schemes() {
        return entries().schemes().values();
    }

    /** Returns a version of a scheme. */
    public Optional<SchemeEntry> scheme(String scheme, int version) {
        return entries().schemes().getOrDefault(scheme, List.of()).stream()
                .filter(entry -> entry.version() == version)
                .findFirst();
    }

    /** Returns the scheme version by which a store grades on a day; for a null store, of the default scheme. */
    public Optional<SchemeEntry> grading(@Nullable String store, LocalDate day) {
        DirectorySnapshot entries = entries();
        StoreEntry entry = store == null ? null : entries.stores().get(store);
        String scheme = entry == null ? StoreEntry.DEFAULT_SCHEME : entry.scheme(day);
        List<SchemeEntry> versions = entries.schemes().getOrDefault(scheme, List.of());
        Optional<SchemeEntry> first = versions.stream().findFirst();
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> first);
    }

    /** Returns the playbook entries of a scheme, the most specific first. */
    public List<PlaybookEntry> playbook(String scheme) {
        return entries().playbooks().getOrDefault(scheme, List.of());
    }

    /** Returns a code of a list, retired or not. */
    public Optional<CodeEntry> code(String list, String code) {
        return Optional.ofNullable(
                entries().codes().getOrDefault(list, Map.of()).get(code));
    }

    /** Returns all codes of a list, including retired ones, in the order they were added. */
    public Collection<CodeEntry> codes(String list) {
        return entries().codes().getOrDefault(list, Map.of()).values();
    }

    /** Invalidates the cache. */
    void forget() {
        forgotten.incrementAndGet();
        held = null;
    }

    private DirectorySnapshot entries() {
        CachedDirectory known = held;
        long now = nanoTime.getAsLong();
        if (known != null && now - known.checkedAt < TRUSTED_NANOS) {
            return known.entries;
        }
        long before = forgotten.get();
        // The counter is read first: a change between the two reads then leads to another read and is not missed.
        long changes = reader.changes();
        DirectorySnapshot entries = known != null && known.changes == changes ? known.entries : reader.read();
        held = new CachedDirectory(entries, changes, now);
        if (forgotten.get() != before) {
            held = null;
        }
        return entries;
    }

    private record CachedDirectory(DirectorySnapshot entries, long changes, long checkedAt) {}
}
