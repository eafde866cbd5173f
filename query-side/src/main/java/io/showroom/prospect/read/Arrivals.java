package io.showroom.prospect.read;

import io.showroom.staff.Actor;
import java.time.LocalDate;
import java.util.List;

/** Who is in the showroom; the register of visits answers, reception asks. */
public interface Arrivals {

    /** Those of a store who came on a day and have not left yet, the first to arrive first. */
    List<RegisteredVisit> here(String store, LocalDate day, Actor actor);
}
