package io.showroom.prospect.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void everyPhoneFieldIsMaskedAlsoFutureOnes() {
        Map<String, String> told = Map.of(
                "name", "王小明",
                "phone", "+8613800138001",
                "secondPhone", "+8613800138002",
                "callBackPhone", "+8613800138003",
                "homePhone", "+861062345678",
                "wechat", "w1");
        assertThat(Masking.details(told))
                .containsOnly(
                        Map.entry("name", "王小明"),
                        Map.entry("phone", "+86138****8001"),
                        Map.entry("secondPhone", "+86138****8002"),
                        Map.entry("callBackPhone", "+86138****8003"),
                        Map.entry("homePhone", "+8610****5678"));
    }
}
