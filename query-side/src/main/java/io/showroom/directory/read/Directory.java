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
 * Looks keys up. Held in memory: what this process took in shows at once, what another took in within half a second.
 * Entries are as of today; what an event needs of its own day it carries itself.
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

    /** A store by its key. */
    public Optional<StoreEntry> store(String key) {
        return Optional.ofNullable(entries().stores().get(key));
    }

    /** All stores, by key. */
    public Collection<StoreEntry> stores() {
        return entries().stores().values();
    }

    /** A member of staff by user key, active or not. */
    public Optional<StaffEntry> staff(String user) {
        return Optional.ofNullable(entries().staff().get(user));
    }

    /** All staff in the order of their names, active or not. */
    public Collection<StaffEntry> staff() {
        return entries().staffByName();
    }

    /** All schemes, by key, each with its versions, oldest first. */
    public Collection<List<SchemeEntry>> schemes() {
        return entries().schemes().values();
    }

    /** A version of a scheme, as an event names it. */
    public Optional<SchemeEntry> scheme(String scheme, int version) {
        return entries().schemes().getOrDefault(scheme, List.of()).stream()
                .filter(entry -> entry.version() == version)
                .findFirst();
    }

    /** The scheme version by which a store grades on a day; for no store, the default one. */
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

    /** What the playbook of a scheme says, the most closely looking entries first. */
    public List<PlaybookEntry> playbook(String scheme) {
        return entries().playbooks().getOrDefault(scheme, List.of());
    }

    /** A code of a list, retired or not. */
    public Optional<CodeEntry> code(String list, String code) {
        return Optional.ofNullable(
                entries().codes().getOrDefault(list, Map.of()).get(code));
    }

    /** All codes of a list, retired ones too, in the order they were added. */
    public Collection<CodeEntry> codes(String list) {
        return entries().codes().getOrDefault(list, Map.of()).values();
    }

    /** What is held is out of date. */
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
        // The count first: a change between the two reads is then seen again, never missed.
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
