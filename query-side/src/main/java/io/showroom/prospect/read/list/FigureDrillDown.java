package io.showroom.prospect.read.list;

import io.showroom.staff.Actor;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Resolves a figure of a report into the prospects it counts. */
public interface FigureDrillDown {

    /**
     * Returns the prospects that a figure counts.
     *
     * @param figure name of the figure, for example {@code funnel/order/prospects}
     * @param address the report's filters
     * @param actor the reader
     * @return prospect ids
     */
    Set<String> of(String figure, MultiValueMap<String, String> address, Actor actor);
}
