package io.showroom.report.register.read;

import io.showroom.prospect.read.RegisteredVisit;
import java.util.List;
import java.util.function.Predicate;

/** What some figures of the register count; in addresses by its code. */
enum RegisterPart {
    /** Visits to the store. */
    VISITS("visits", RegisteredVisit::inPerson),
    /** Calls. */
    CALLS("calls", visit -> visit.touch().channel().equals("PHONE")),
    /** Leads from the web. */
    LEADS("leads", visit -> visit.touch().channel().equals("ONLINE")),
    /** First visits, calls and leads. */
    FIRST("first", visit -> visit.touch().first()),
    /** First ones whose details were held by the end of the day. */
    FIRST_CAPTURED(
            "firstCaptured", visit -> visit.touch().first() && visit.outcome().captured()),
    /** Those with a test drive that day. */
    TEST_DRIVES("testDrives", visit -> visit.outcome().testDrive()),
    /** Visits whose departure was noted. */
    STAYED("stayed", visit -> visit.minutes() != null),
    /** Calls after which they were invited to the store. */
    INVITED(
            "invited",
            visit -> visit.touch().channel().equals("PHONE")
                    && visit.invitation().invited()),
    /** Calls after which they came. */
    CAME(
            "came",
            visit -> visit.touch().channel().equals("PHONE")
                    && visit.invitation().came()),
    /** First visits received by somebody on duty, on a day with a rota. */
    ON_DUTY("onDuty", visit -> visit.inPerson() && visit.touch().first()),
    /** First visits received by somebody else, or nobody, on a day with a rota. */
    OFF_DUTY("offDuty", visit -> visit.inPerson() && visit.touch().first());

    private final String code;
    private final Predicate<RegisteredVisit> which;

    RegisterPart(String code, Predicate<RegisteredVisit> which) {
        this.code = code;
        this.which = which;
    }

    /** Its name in addresses and texts. */
    String code() {
        return code;
    }

    /** How many of some lines it counts. */
    long in(List<RegisteredVisit> visits) {
        return visits.stream().filter(which).count();
    }

    /** Whether a line is counted; of the two about the rota, whether it can be. */
    boolean counts(RegisteredVisit visit) {
        return which.test(visit);
    }
}
