package org.prongsai.support.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import org.prongsai.support.problem.ProblemDocument;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.Role;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation what its method's parameters and marks mean to a client. */
final class OperationDescription {
    private OperationDescription() {}

    static Operation describe(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == IdempotencyKey.class) {
                operation.addParametersItem(header(IdempotencyKey.HEADER, "a random value of 128 bits"));
            } else if (parameter.getParameterType() == ExpectedVersion.class) {
                operation.addParametersItem(header(HttpHeaders.IF_MATCH, "the ETag that the command was decided on"));
            }
        }
        OnlyFor allowed = method.getMethodAnnotation(OnlyFor.class);
        if (allowed != null) {
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDescriptionAutoConfiguration.STAFF));
            operation.addExtension(
                    "x-roles", Arrays.stream(allowed.value()).map(Role::code).toList());
        }
        operation.getResponses().addApiResponse(ApiResponses.DEFAULT, problem());
        return operation;
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).required(true).description(description).schema(new StringSchema());
        return header;
    }

    private static ApiResponse problem() {
        MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + ProblemSchema.NAME));
        return new ApiResponse()
                .description("a refusal of the catalogue")
                .content(new Content().addMediaType(ProblemDocument.MEDIA_TYPE, body));
    }
}
