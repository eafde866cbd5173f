package io.showroom.audit.checks.read;

import io.showroom.audit.home.read.Limit;
import io.showroom.naming.read.MasterDataNames;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the checks on single histories; their data are in {@code audit_finding}. */
@Configuration(proxyBeanMethods = false)
class HistoryChecks {

    private static final Limit DAYS = new Limit("days", 7, 0, 60);

    @Bean
    static AuditCheck identityBeforeOrder(Findings findings) {
        return new InHistories(findings, OrderFindings.IDENTITY, List.of(DAYS), "f.measure <= :days");
    }

    @Bean
    static AuditCheck registeredAfterOrder(Findings findings) {
        return new InHistories(
                findings, OrderFindings.REGISTRATION, List.of(new Limit("minutes", 0, 0, 60)), "f.measure <= :minutes");
    }

    @Bean
    static AuditCheck orderWithoutContact(Findings findings) {
        return new InHistories(
                findings,
                OrderFindings.CONTACT,
                List.of(new Limit("contacts", 0, 0, OrderFindings.MOST_CONTACTS)),
                "f.measure <= :contacts");
    }

    @Bean
    static AuditCheck defeatReasonChanged(Findings findings) {
        return new InHistories(
                findings, DefeatFindings.CHANGED, List.of(new Limit("days", 30, 0, 3650)), "f.measure <= :days");
    }

    @Bean
    static AuditCheck sourceChangedAfterOrder(Findings findings) {
        return new InHistories(findings, OrderFindings.SOURCE, List.of(), "TRUE");
    }

    /** Keeps only changes raised before the count and lowered after it, by the grades of the store's scheme. */
    @Bean
    static AuditCheck gradesRaisedForCount(Findings findings, MasterDataNames names) {
        AuditCheck changed = new InHistories(
                findings,
                GradeFindings.DRESSED,
                List.of(
                        new Limit("before", 3, 1, GradeFindings.LONGEST),
                        new Limit("after", 5, 1, GradeFindings.LONGEST)),
                "f.measure < :before AND f.other <= :after");
        return new AuditCheck() {
            @Override
            public String name() {
                return changed.name();
            }

            @Override
            public List<Limit> parameters() {
                return changed.parameters();
            }

            @Override
            public List<Finding> find(CheckQuestion question) {
                return changed.find(question).stream()
                        .filter(finding -> raisedAndLowered(finding, names))
                        .toList();
            }
        };
    }

    private static boolean raisedAndLowered(Finding finding, MasterDataNames names) {
        List<String> hottestFirst = names.grades(finding.store(), true, Locale.ENGLISH).stream()
                .map(MasterDataNames.Choice::key)
                .toList();
        int before = hottestFirst.indexOf(finding.before());
        int counted = hottestFirst.indexOf(finding.after());
        int later = hottestFirst.indexOf(finding.later());
        return counted >= 0 && before > counted && later > counted;
    }

    /** A check over the rows of {@code audit_finding}. */
    private record InHistories(Findings findings, String name, List<Limit> parameters, String condition)
            implements AuditCheck {

        @Override
        public List<Finding> find(CheckQuestion question) {
            return findings.list(Findings.inHistories(condition), name, question);
        }

        @Override
        public int count(CheckQuestion question) {
            return findings.count(Findings.inHistories(condition), name, question);
        }
    }
}
