package org.prongsai.reporting.report.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.prongsai.reporting.report.ReportQuery;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Says of a report's address what {@link ReportQueryResolver} reads from it. */
@Component
class ReportQueryDescription implements OperationCustomizer {

    ReportQueryDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ReportQuery.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean isReport = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == ReportQuery.class);
        if (isReport) {
            Schema<?> year = new IntegerSchema()
                    .minimum(BigDecimal.valueOf(2500))
                    .maximum(BigDecimal.valueOf(2700))
                    .description("Buddhist Era");
            operation.addParametersItem(
                    parameter(isOfPath(method) ? "path" : "query", ReportQueryResolver.FISCAL_YEAR, year)
                            .required(true));
            Schema<?> day = new StringSchema()
                    .format("date")
                    .description("What had happened by the end of that Bangkok day; without it, until now");
            operation.addParametersItem(parameter("query", ReportQueryResolver.AS_OF_DATE, day));
        }
        return operation;
    }

    private static boolean isOfPath(HandlerMethod method) {
        GetMapping mapping = method.getMethodAnnotation(GetMapping.class);
        return mapping != null
                && Arrays.stream(mapping.value())
                        .anyMatch(path -> path.contains("{" + ReportQueryResolver.FISCAL_YEAR + "}"));
    }

    private static Parameter parameter(String in, String name, Schema<?> schema) {
        return new Parameter().in(in).name(name).schema(schema);
    }
}
