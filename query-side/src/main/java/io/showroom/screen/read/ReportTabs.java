package io.showroom.screen.read;

import io.showroom.staff.Actor;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tabs of forms and reports. */
@Component
public class ReportTabs {

    /** Resolved lazily: beans of reports may themselves depend on the tabs. */
    private final ObjectProvider<ReportTab> tabs;

    ReportTabs(ObjectProvider<ReportTab> tabs) {
        this.tabs = tabs;
    }

    /** Returns the tabs for a user, in order. */
    public List<ReportTab> of(Actor actor) {
        return tabs.orderedStream()
                .filter(tab -> tab.inTabs() && tab.readers().include(actor))
                .toList();
    }
}
