package io.showroom.prospect.read;

import io.showroom.staff.Actor;
import java.time.LocalDate;
import java.util.List;

/** The visitors in the showroom; implemented by the register of visits for the reception page. */
public interface Arrivals {

    /** Returns the visits of a store on a day that have not ended yet, by arrival. */
    List<RegisteredVisit> here(String store, LocalDate day, Actor actor);
}
