package io.showroom.deploy.security;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

import io.showroom.deploy.launch.DatabaseContent;
import io.showroom.rulebook.write.StaffRules;
import io.showroom.staff.Role;
import io.showroom.staff.write.PasswordAttempts;
import io.showroom.staff.write.PasswordCheck;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Security filter chains: which requests need a log-in, the ways to log in, and the security headers of every response.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String OWN_THINGS_ONLY = """
            default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; \
            img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
            base-uri 'none'; form-action 'self'; frame-ancestors 'none'""";

    @Bean
    AuthenticationProvider passwordSignIn(
            StaffRules rules,
            PasswordCheck passwords,
            PasswordAttempts attempts,
            Clock clock,
            DatabaseContent content) {
        return new PasswordSignIn(rules, passwords, attempts, new VerifiedPasswords(clock), content::isDemonstration);
    }

    @Bean
    AccessProblems accessProblems(JsonMapper json, LocaleResolver localeResolver) {
        return new AccessProblems(json, localeResolver);
    }

    /** Health is public and needs no authentication, which would need the database. */
    @Bean
    @Order(0)
    SecurityFilterChain health(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/health", "/actuator/health/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** For programs: HTTP Basic, or the session of the page that sends the request; refusals are problem details. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, StaffRules rules, AccessProblems problems) throws Exception {
        common(http, rules, problems);
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**")
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** For browsers: log-in form and session; unauthenticated requests are redirected to the form. */
    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            StaffRules rules,
            AccessProblems problems,
            ObjectProvider<ClientRegistrationRepository> openIdProviders)
            throws Exception {
        common(http, rules, problems);
        LoginPageEntry toLoginPage = new LoginPageEntry();
        RequestCache requestedPage = RequestedPage.inCookie();
        SavedRequestAwareAuthenticationSuccessHandler toThePageAskedFor =
                new SavedRequestAwareAuthenticationSuccessHandler();
        toThePageAskedFor.setRequestCache(requestedPage);
        toThePageAskedFor.setRedirectStrategy(new LocalAddresses());
        http.requestCache(cache -> cache.requestCache(requestedPage))
                .formLogin(form -> form.loginPage(LoginPageEntry.PAGE)
                        .successHandler(toThePageAskedFor)
                        .failureHandler(new FormLoginFailure())
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl(LoginPageEntry.PAGE + "?logout")
                        // Clears drafts from the browser's storage, in all its tabs.
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(STORAGE))))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(toLoginPage).accessDeniedHandler(toLoginPage))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(LoginPageEntry.PAGE, "/ui/**", "/webjars/**", "/favicon.ico", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        if (openIdProviders.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(LoginPageEntry.PAGE)
                    .successHandler(toThePageAskedFor)
                    .failureHandler(new FormLoginFailure())
                    .userInfoEndpoint(user -> user.oidcUserService(new OpenIdSignIn(rules))));
        }
        return http.build();
    }

    private static void common(HttpSecurity http, StaffRules rules, AccessProblems problems) throws Exception {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(SecurityConfiguration::bringsItsOwnPassword))
                .securityContext(context -> context.securityContextRepository(new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), new CurrentRoles(rules))))
                .addFilterBefore(new TemporaryPassword(problems), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_THINGS_ONLY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .anonymous(anonymous -> {})
                .rememberMe(AbstractHttpConfigurer::disable);
    }

    /**
     * Returns whether the request is exempt from the CSRF check: it carries a password that a foreign page cannot add.
     * Excluded are passwords that the browser itself remembered, which show by its Sec-Fetch headers.
     */
    private static boolean bringsItsOwnPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String site = request.getHeader("Sec-Fetch-Site");
        return authorization != null
                && authorization.toLowerCase(Locale.ROOT).startsWith("basic ")
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }
}
