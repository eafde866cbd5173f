package io.showroom.report.read;

import io.showroom.form.read.FormFiles;
import java.lang.reflect.Method;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Registers the request mappings of every declared report. */
@Component
record ReportMappings(
        @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
        Reports reports,
        JsonMapper json)
        implements InitializingBean {

    private static final Method ANSWER = ClassUtils.getMethod(ReportEndpoint.class, "answer", ReportRequest.class);
    private static final Method FORM = ClassUtils.getMethod(ReportEndpoint.class, "form", ReportRequest.class);
    private static final Method PAGE = ClassUtils.getMethod(ReportPage.class, "page", ReportRequest.class, Model.class);
    private static final Method PRINT =
            ClassUtils.getMethod(ReportPage.class, "print", ReportRequest.class, Model.class);

    @Override
    public void afterPropertiesSet() {
        for (Report<?, ?> report : reports.all()) {
            ReportEndpoint endpoint = new ReportEndpoint(report);
            ReportPage page = new ReportPage(report, json, false);
            String answers = "/api/reports/" + report.key();
            add(answers, endpoint, ANSWER, MediaType.APPLICATION_JSON_VALUE);
            add(answers, endpoint, FORM, FormFiles.CSV, FormFiles.XLSX);
            add(report.path(), page, PAGE);
            add(report.path() + "/print", new ReportPage(report, json, true), PRINT);
        }
    }

    private void add(String path, Object handler, Method method, String... produces) {
        mappings.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(RequestMethod.GET)
                        .produces(produces)
                        .options(mappings.getBuilderConfiguration())
                        .build(),
                handler,
                method);
    }
}
