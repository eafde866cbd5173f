#!/usr/bin/env bash
# Thymeleaf 3.1.5 (thymeleaf-spring6) with Spring 7.0.10: in one template the same date is written in two manners. In a
# literal substitution, th:href="|/list?day=${day}|", it is ISO 8601; joined inside the expression,
# th:href="${'/list?day=' + day}", it is written by Spring's conversion service, in the reader's language. The server
# then cannot read its own address, for each reader in another form. Seen:
#   en     |…| /list?day=2026-11-27   + /list?day=11/27/26
#   zh-CN  |…| /list?day=2026-11-27   + /list?day=2026/11/27
#   de     |…| /list?day=2026-11-27   + /list?day=27.11.26
# With DateTimeFormatterRegistrar.setUseIsoFormat(true) on that conversion service all are ISO.
# Needs a JDK (17 or newer) and Maven or its wrapper (MVN=…).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>x</groupId><artifactId>x</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.thymeleaf</groupId><artifactId>thymeleaf-spring6</artifactId><version>3.1.5.RELEASE</version></dependency>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-webmvc</artifactId><version>7.0.10</version></dependency>
    <dependency><groupId>jakarta.servlet</groupId><artifactId>jakarta.servlet-api</artifactId><version>6.1.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat >Addresses.java <<'JAVA'
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class Addresses {
    static final String TEMPLATE =
            "<i th:text=\"|/list?day=${day}|\"></i> <i th:text=\"${'/list?day=' + day}\"></i>";

    public static void main(String[] args) {
        boolean iso = args.length > 0;
        for (String tag : new String[] {"en", "zh-CN", "de"}) {
            Locale locale = Locale.forLanguageTag(tag);
            LocaleContextHolder.setLocale(locale);
            DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
            if (iso) {
                DateTimeFormatterRegistrar registrar = new DateTimeFormatterRegistrar();
                registrar.setUseIsoFormat(true);
                registrar.registerFormatters(conversion);
            }
            SpringTemplateEngine engine = new SpringTemplateEngine();
            engine.setTemplateResolver(new StringTemplateResolver());
            Context context = new Context(locale);
            context.setVariable("day", LocalDate.of(2026, 11, 27));
            context.setVariable(
                    ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                    new ThymeleafEvaluationContext(new StaticApplicationContext(), conversion));
            System.out.println(tag + " " + engine.process(TEMPLATE, context).replaceAll("</?i>", ""));
        }
    }
}
JAVA
"${MVN:-mvn}" -B -q dependency:copy-dependencies -DoutputDirectory=lib
javac -cp 'lib/*' Addresses.java
plain=$(java -cp 'lib/*:.' Addresses)
iso=$(java -cp 'lib/*:.' Addresses iso)
printf 'as it comes:\n%s\ntold to use ISO:\n%s\n' "$plain" "$iso"
grep -qx 'en /list?day=2026-11-27 /list?day=11/27/26' <<<"$plain"
grep -qx 'zh-CN /list?day=2026-11-27 /list?day=2026/11/27' <<<"$plain"
[ "$(grep -c '2026-11-27.*2026-11-27' <<<"$iso")" = 3 ]
