package io.showroom.audit.access.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormArchive;
import io.showroom.personaldata.AuditedAccessAttributes;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Interceptor that writes an entry to the access log for each response with personal data ({@link AuditedAccess}): for
 * files before their first byte is sent, for pages and JSON right after.
 */
@Sides({Side.COMMAND, Side.QUERY})
@Component
record AccessLogFilter(AccessRecorder recorder, AccessLog log, RepeatedAccesses repeats)
        implements HandlerInterceptor, WebMvcConfigurer {

    private static final String NOTED = AccessLogFilter.class.getName();
    private static final int REFUSALS = 400;

    /** Addresses of responses with personal data that name no prospects. */
    private static final Set<String> ALWAYS = Set.of(
            "/api/audit/ledger",
            "/api/imports/{id}/rejects",
            "/api/imports/lists/{id}/preview",
            "/api/imports/lists/{id}/rejects");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/ui/**", "/webjars/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        if (request.getAttribute(AuditedAccessAttributes.PROSPECT) instanceof String named) {
            AuditedAccess.record(named, false);
        }
        ServletRequestAttributes told = new ServletRequestAttributes(request);
        boolean shown = response.getStatus() < REFUSALS
                && request.getAttribute(NOTED) == null
                && (!AuditedAccess.persons(told).isEmpty()
                        || AuditedAccess.more(told) != null
                        || AuditedAccess.sought(told) != null
                        || ALWAYS.contains(RequestDescription.address(request)));
        boolean denied = response.getStatus() >= REFUSALS;
        boolean refused = denied && (AuditedAccess.refused(told) != null || AuditedAccess.sought(told) != null);
        // A rejected command may still name the customer whose number was submitted.
        boolean named = denied && !refused && !AuditedAccess.persons(told).isEmpty();
        if (shown || refused || named) {
            AccessEntry entry = recorder.entry(
                    request, refused ? AccessOutcome.REFUSED : AccessOutcome.SHOWN, response.getContentType());
            if (entry != null && (refused || !repeats.isRepeated(request, entry))) {
                log.note(entry);
            }
        }
    }

    /** Writes the entries of files. */
    @ControllerAdvice
    record OfFiles(AccessRecorder recorder, AccessLog log, Reasons reasons) implements ResponseBodyAdvice<Object> {

        @Override
        public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter type,
                MediaType contentType,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            if ((body instanceof Form || body instanceof FormArchive)
                    && request instanceof ServletServerHttpRequest servlet) {
                begin(servlet.getServletRequest(), contentType.toString());
            }
            return body;
        }

        private void begin(HttpServletRequest request, String contentType) {
            ServletRequestAttributes told = new ServletRequestAttributes(request);
            Boolean more = AuditedAccess.more(told);
            if (Boolean.TRUE.equals(more) || AuditedAccess.persons(told).containsValue(true)) {
                reasons.forNumbers(request);
            }
            if (more != null || !AuditedAccess.persons(told).isEmpty()) {
                AccessEntry entry =
                        recorder.entry(request, more == null ? AccessOutcome.SHOWN : AccessOutcome.BEGUN, contentType);
                if (entry != null) {
                    log.noteNow(entry);
                }
            }
            if (more == null) {
                request.setAttribute(NOTED, true);
            }
        }
    }
}
