package io.showroom.deploy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class RefusalMeterTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final String answer = "yes";

    private final MockMvcTester web = MockMvcTester.of(
            List.of(new Answering()),
            builder -> builder.setControllerAdvice(new RefusalMeter(registry)).build());

    @Test
    void refusalsAreCountedByCodeAndStatus() {
        assertThat(web.get().uri("/refused/locked")).hasStatus(409);
        assertThat(web.get().uri("/refused/locked")).hasStatus(409);
        assertThat(web.get().uri("/refused/duplicatePhone")).hasStatus(409);
        assertThat(counted("locked")).isEqualTo(2);
        assertThat(counted("duplicatePhone")).isEqualTo(1);
    }

    @Test
    void whatIsAnsweredIsNotCounted() {
        assertThat(web.get().uri("/answered")).hasStatusOk();
        assertThat(registry.find("showroom.refusals").counters()).isEmpty();
    }

    private double counted(String code) {
        return registry.get("showroom.refusals")
                .tag("code", code)
                .tag("status", "409")
                .counter()
                .count();
    }

    /** A nested non-static class, so that no component scan of other tests finds it. */
    @RestController
    class Answering {

        @GetMapping("/answered")
        String answered() {
            return answer;
        }

        @GetMapping("/refused/{code}")
        ResponseEntity<ProblemDetail> refused(@PathVariable String code) {
            ProblemDetail problem = ProblemDetail.forStatus(409);
            problem.setProperty("code", code);
            return ResponseEntity.status(409).body(problem);
        }
    }
}
