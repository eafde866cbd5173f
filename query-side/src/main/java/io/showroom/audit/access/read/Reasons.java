package io.showroom.audit.access.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.web.read.QueryRejection;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reason for an export: parameter {@code reason}, or header {@code Access-Reason} (UTF-8, percent-encoded). Pages
 * prompt for it; with {@code showroom.access.reason-required=true}, files with whole phone numbers are rejected without
 * one.
 */
@Sides({Side.COMMAND, Side.QUERY})
@Component
class Reasons {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d -]{5,}\\d");

    private final boolean required;

    Reasons(@Value("${showroom.access.reason-required:false}") boolean required) {
        this.required = required;
    }

    /**
     * Returns the reason given; null if none was.
     *
     * @throws QueryRejection if it is too short or too long, or contains a number that could be a phone number
     */
    @Nullable
    String given(HttpServletRequest request) {
        String reason = said(request);
        if (reason == null || reason.isBlank()) {
            return null;
        }
        String text = reason.strip();
        if (text.length() < SHORTEST
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)
                || NUMBER.matcher(text).find()) {
            throw QueryRejection.malformed("reason", "reason");
        }
        return text;
    }

    /** Returns the reason given; null if there is none or it is invalid. */
    @Nullable
    String orNothing(HttpServletRequest request) {
        try {
            return given(request);
        } catch (QueryRejection e) {
            return null;
        }
    }

    /**
     * Returns the reason for a file with whole phone numbers; null if none was given and none is required.
     *
     * @throws QueryRejection if one is required and missing, or it is invalid
     */
    @Nullable
    String forNumbers(HttpServletRequest request) {
        String reason = given(request);
        if (reason == null && required) {
            throw QueryRejection.malformed("reason", "required");
        }
        return reason;
    }

    private static @Nullable String said(HttpServletRequest request) {
        String parameter = request.getParameter("reason");
        String header = request.getHeader("Access-Reason");
        if (parameter != null || header == null) {
            return parameter;
        }
        try {
            return URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw QueryRejection.malformed("reason", "form");
        }
    }
}
