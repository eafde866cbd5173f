package io.showroom.eventlog.write;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the items of consecutive pages, each queried after the last item of the page before; a page that is not
 * full is the last.
 */
final class PagedSpliterator<T> extends AbstractSpliterator<T> {

    private final int size;
    private final Function<@Nullable T, List<? extends T>> pageAfter;
    private Iterator<? extends T> page = List.<T>of().iterator();
    private @Nullable T last;
    private boolean lastPage;

    PagedSpliterator(int size, Function<@Nullable T, List<? extends T>> pageAfter) {
        super(Long.MAX_VALUE, NONNULL | ORDERED);
        this.size = size;
        this.pageAfter = pageAfter;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (!page.hasNext()) {
            if (lastPage) {
                return false;
            }
            List<? extends T> items = pageAfter.apply(last);
            lastPage = items.size() < size;
            page = items.iterator();
            if (!page.hasNext()) {
                return false;
            }
        }
        T item = page.next();
        last = item;
        action.accept(item);
        return true;
    }
}
