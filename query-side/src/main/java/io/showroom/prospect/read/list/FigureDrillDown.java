package io.showroom.prospect.read.list;

import io.showroom.staff.Actor;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Tells which prospects a figure of a report counts. */
public interface FigureDrillDown {

    /**
     * The prospects a figure counts.
     *
     * @param figure name of the figure, for example {@code funnel/order/prospects}
     * @param address the report's filters as they stand in its address
     * @param actor who asks
     * @return ids of prospects
     */
    Set<String> of(String figure, MultiValueMap<String, String> address, Actor actor);
}
