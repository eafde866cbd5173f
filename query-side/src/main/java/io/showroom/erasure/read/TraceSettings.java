package io.showroom.erasure.read;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When traces of erased persons are removed from the database's files ({@code showroom.traces.*}).
 *
 * @param atOnce tables up to this size, indexes included, are written anew at once: nobody reads them meanwhile, for a
 *     second or so; default 64 MB
 * @param night larger ones from this time of day on; default 03:00
 * @param nightLasts for so long; default 2 hours
 * @param zone time zone of the night; default Asia/Shanghai
 */
@ConfigurationProperties("showroom.traces")
record TraceSettings(
        @DefaultValue("64MB") DataSize atOnce,
        @DefaultValue("03:00") LocalTime night,
        @DefaultValue("2h") Duration nightLasts,
        @DefaultValue("Asia/Shanghai") ZoneId zone) {}
