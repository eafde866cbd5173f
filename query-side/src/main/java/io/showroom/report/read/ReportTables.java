package io.showroom.report.read;

import io.showroom.projection.read.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of prospects' own rows that several reports use. */
@Configuration(proxyBeanMethods = false)
class ReportTables {

    @Bean
    Projection prospectSteps() {
        return new StepProjection(null);
    }

    @Bean
    Projection prospectSpells() {
        return new SpellProjection();
    }

    @Bean
    Projection prospectAssignments() {
        return new AssignmentProjection();
    }
}
