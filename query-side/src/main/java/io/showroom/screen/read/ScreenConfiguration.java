package io.showroom.screen.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.web.read.ParameterValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Texts, languages and static files of the pages. */
@Sides({Side.COMMAND, Side.QUERY})
@Configuration(proxyBeanMethods = false)
class ScreenConfiguration implements WebMvcConfigurer {

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String CHINESE = "_zh_CN.properties";

    @Bean
    static Languages localeResolver() {
        return new Languages();
    }

    /**
     * The texts of the shell, those of every feature ({@code messages/screens/<feature>.properties}), and those that
     * stand beside the classes of a report ({@code texts.properties} in its package).
     */
    @Bean
    static ResourceBundleMessageSource pageMessages() throws IOException {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/ui");
        for (String bundles : List.of("messages/screens/*", "io/showroom/**/texts")) {
            String root = bundles.substring(0, bundles.indexOf('*'));
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + bundles + CHINESE)) {
                String address = bundle.getURL().toString();
                texts.addBasenames(address.substring(address.lastIndexOf(root), address.length() - CHINESE.length()));
            }
        }
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    /** Once everything is made: the engine's makers need this configuration. */
    @Bean
    static SmartInitializingSingleton speak(
            ObjectProvider<SpringTemplateEngine> engine, ResourceBundleMessageSource pageMessages) {
        return () -> engine.ifAvailable(templates -> templates.setTemplateEngineMessageSource(pageMessages));
    }

    @Bean
    static ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
        choice.setParamName("lang");
        choice.setHttpMethods("GET");
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice);
    }

    /**
     * Dates and times that a template or a parameter turns into text are ISO 8601, whatever language the reader has:
     * they go into addresses. What people read is written by {@link ViewFormat}. Where a parameter is one, it is read
     * as everywhere, and a blank one is absent.
     */
    @Override
    // A converter may answer null, which the check does not read in its type.
    @SuppressWarnings("NullAway")
    public void addFormatters(FormatterRegistry registry) {
        DateTimeFormatterRegistrar iso = new DateTimeFormatterRegistrar();
        iso.setUseIsoFormat(true);
        iso.registerFormatters(registry);
        registry.addConverter(String.class, LocalDate.class, text -> ParameterValues.day("", text));
        registry.addConverter(String.class, Instant.class, text -> ParameterValues.instant("", text));
    }

    /** Both kinds carry their version in the address, so browsers may keep them for good. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/ui/**")
                .addResourceLocations("classpath:/static/ui/")
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
    }
}
