package io.showroom.deploy.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Counts the problem details that commands and questions are answered with, by code and status:
 * docs/features/health.md. The codes are those of the program, never a client's words.
 */
@ControllerAdvice
@Order
final class RefusalMeter implements ResponseBodyAdvice<Object> {

    private static final String NAME = "showroom.refusals";

    private final MeterRegistry registry;

    RefusalMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem) {
            count(problem);
        }
        return body;
    }

    private void count(ProblemDetail problem) {
        Map<String, Object> more = problem.getProperties();
        Object code = more == null ? null : more.get("code");
        registry.counter(
                        NAME,
                        "code",
                        code == null ? "none" : code.toString(),
                        "status",
                        Integer.toString(problem.getStatus()))
                .increment();
    }
}
