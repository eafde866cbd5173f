package io.showroom.screen.read;

import io.showroom.staff.Actor;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The forms and reports side by side in the line of tabs. */
@Component
public class ReportTabs {

    /** Asked for late: what reports are made of may itself need the tabs. */
    private final ObjectProvider<ReportTab> tabs;

    ReportTabs(ObjectProvider<ReportTab> tabs) {
        this.tabs = tabs;
    }

    /** The tabs a person sees, in their order. */
    public List<ReportTab> of(Actor actor) {
        return tabs.orderedStream()
                .filter(tab -> tab.inTabs() && tab.readers().include(actor))
                .toList();
    }
}
