package io.showroom.report.register.read;

import io.showroom.prospect.read.RegisteredVisit;
import java.util.List;
import java.util.function.Predicate;

/** The kinds of lines that a figure of the register counts; addresses name them by code. */
enum RegisterPart {
    /** Visits to the store. */
    VISITS("visits", RegisteredVisit::inPerson),
    /** Calls. */
    CALLS("calls", visit -> visit.touch().channel().equals("PHONE")),
    /** Online leads. */
    LEADS("leads", visit -> visit.touch().channel().equals("ONLINE")),
    /** First visits, calls and leads. */
    FIRST("first", visit -> visit.touch().first()),
    /** First visits, calls and leads with details on file by the end of the day. */
    FIRST_CAPTURED(
            "firstCaptured", visit -> visit.touch().first() && visit.outcome().captured()),
    /** Visits with a test drive that day. */
    TEST_DRIVES("testDrives", visit -> visit.outcome().testDrive()),
    /** Visits with a departure. */
    STAYED("stayed", visit -> visit.minutes() != null),
    /** Calls with an invitation to the store. */
    INVITED(
            "invited",
            visit -> visit.touch().channel().equals("PHONE")
                    && visit.invitation().invited()),
    /** Calls followed by a visit to the store. */
    CAME(
            "came",
            visit -> visit.touch().channel().equals("PHONE")
                    && visit.invitation().came()),
    /** First visits to the store received by a consultant on duty, on a day with a rota. */
    ON_DUTY("onDuty", visit -> visit.inPerson() && visit.touch().first()),
    /** First visits to the store received by somebody else or nobody, on a day with a rota. */
    OFF_DUTY("offDuty", visit -> visit.inPerson() && visit.touch().first());

    private final String code;
    private final Predicate<RegisteredVisit> which;

    RegisterPart(String code, Predicate<RegisteredVisit> which) {
        this.code = code;
        this.which = which;
    }

    /** Returns its name in addresses and message keys. */
    String code() {
        return code;
    }

    /** Returns the number of lines that it counts. */
    long in(List<RegisteredVisit> visits) {
        return visits.stream().filter(which).count();
    }

    /**
     * Returns whether it counts a line; for the two parts about the rota, whether the line is a first visit to the
     * store.
     */
    boolean counts(RegisteredVisit visit) {
        return which.test(visit);
    }
}
