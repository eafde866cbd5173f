package io.showroom.report.kpis.read;

import io.showroom.projection.read.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that the KPIs are kept in. */
@Configuration(proxyBeanMethods = false)
class KpiTables {

    @Bean
    Projection kpiSums() {
        return new KpiProjection(null);
    }
}
