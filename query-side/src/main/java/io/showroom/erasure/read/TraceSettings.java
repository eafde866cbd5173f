package io.showroom.erasure.read;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the removal of erased persons' traces from the database's files ({@code showroom.traces.*}).
 *
 * @param atOnce tables up to this size, indexes included, are rewritten at once, which locks them for about a second;
 *     default 64 MB
 * @param night start of the period in which larger ones are rewritten; default 03:00
 * @param nightLasts length of the period; default 2 hours
 * @param zone time zone of {@code night}; default Asia/Shanghai
 */
@ConfigurationProperties("showroom.traces")
record TraceSettings(
        @DefaultValue("64MB") DataSize atOnce,
        @DefaultValue("03:00") LocalTime night,
        @DefaultValue("2h") Duration nightLasts,
        @DefaultValue("Asia/Shanghai") ZoneId zone) {}
