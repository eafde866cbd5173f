package io.showroom.web.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Page and sort order of a list.
 *
 * @param page index of the page, from 0
 * @param size rows per page, 1 to 500
 * @param sort name of a sort order
 * @param descending whether it is reversed
 */
public record Paging(int page, int size, String sort, boolean descending) {

    private static final int MOST = 500;
    private static final int LAST_PAGE = 1_000_000;
    private static final int USUAL = 50;

    /**
     * Parses the parameters {@code page}, {@code size} and {@code sort} ({@code name} or {@code name,desc}).
     *
     * @throws QueryRejection if one of them is out of range or an unknown sort order
     */
    public static Paging of(
            @Nullable Integer page,
            @Nullable Integer size,
            @Nullable String sort,
            Set<String> orders,
            String usualOrder) {
        int number = page == null ? 0 : page;
        int rows = size == null ? USUAL : size;
        if (number < 0 || number > LAST_PAGE) {
            throw QueryRejection.malformed("page", "range", 0, LAST_PAGE);
        }
        if (rows < 1 || rows > MOST) {
            throw QueryRejection.malformed("size", "range", 1, MOST);
        }
        String order = sort == null || sort.isBlank() ? usualOrder : sort;
        String name = order.replaceFirst(",(asc|desc)$", "");
        if (!orders.contains(name)) {
            throw QueryRejection.notOneOf("sort", orders.stream());
        }
        return new Paging(number, rows, name, order.endsWith(",desc"));
    }

    /** Returns the sort order as in an address. */
    public String order() {
        return descending ? sort + ",desc" : sort;
    }
}
