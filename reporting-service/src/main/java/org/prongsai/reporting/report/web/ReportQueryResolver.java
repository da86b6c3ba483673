package org.prongsai.reporting.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.reporting.report.ReportQuery;
import org.prongsai.support.problem.InvalidField;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads {@code fiscalYear}, of the path or the query, and {@code asOfDate}; refuses any other parameter. */
@Component
class ReportQueryResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String FISCAL_YEAR = "fiscalYear";
    static final String AS_OF_DATE = "asOfDate";

    private final Clock clock;

    ReportQueryResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ReportQuery.class;
    }

    @Override
    public ReportQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String ofPath = pathVariables(request).get(FISCAL_YEAR);
        refuseOthers(request, ofPath == null ? Set.of(FISCAL_YEAR, AS_OF_DATE) : Set.of(AS_OF_DATE));
        return new ReportQuery(
                year(ofPath == null ? single(request, FISCAL_YEAR) : ofPath),
                day(single(request, AS_OF_DATE)),
                BangkokTime.today(clock));
    }

    private static void refuseOthers(NativeWebRequest request, Set<String> known) {
        for (Iterator<String> names = request.getParameterNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                // the name is not repeated: it is whatever somebody typed
                throw new Problem(
                                ProblemType.UNKNOWN_FIELD,
                                List.of(new InvalidField("query", "constraint.unknown-field")))
                        .asException();
            }
        }
    }

    private static @Nullable String single(NativeWebRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw Problem.invalid(name, "constraint.malformed").asException();
        }
        return values == null ? null : values[0];
    }

    private static FiscalYear year(@Nullable String text) {
        try {
            return new FiscalYear(Integer.parseInt(ThaiDigits.toArabic(text == null ? "" : text)));
        } catch (IllegalArgumentException notAYear) {
            throw Problem.of(ProblemType.YEAR_OUT_OF_RANGE).asException();
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw Problem.invalid(AS_OF_DATE, "constraint.malformed").asException();
        }
    }

    @SuppressWarnings("unchecked") // Spring sets it to a map of strings
    private static Map<String, String> pathVariables(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
