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

/** Configuration of page texts, languages and static files. */
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
     * Returns the texts of the shell, of every feature ({@code messages/screens/<feature>.properties}), and those in
     * the package of a report ({@code texts.properties}).
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

    /** Set after all singletons are created, because the template engine depends on this configuration. */
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
     * Formats dates and times in addresses as ISO 8601, independent of the reader's language; display texts are
     * formatted by {@link ViewFormat}. Parameters of these types are parsed by {@link ParameterValues}; blank ones are
     * null.
     */
    @Override
    // Converters may return null, which NullAway does not see in their type.
    @SuppressWarnings("NullAway")
    public void addFormatters(FormatterRegistry registry) {
        DateTimeFormatterRegistrar iso = new DateTimeFormatterRegistrar();
        iso.setUseIsoFormat(true);
        iso.registerFormatters(registry);
        registry.addConverter(String.class, LocalDate.class, text -> ParameterValues.day("", text));
        registry.addConverter(String.class, Instant.class, text -> ParameterValues.instant("", text));
    }

    /** Both kinds of files have a version in their address, so browsers may cache them for a year. */
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
