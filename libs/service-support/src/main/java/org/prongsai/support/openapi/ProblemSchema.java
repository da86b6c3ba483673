package org.prongsai.support.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** The shape of {@link org.prongsai.support.problem.ProblemDocument}. */
final class ProblemSchema {
    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> schema() {
        return new ObjectSchema()
                .addProperty("type", text("an entry of the catalogue at /problems"))
                .addProperty("title", text("in the language of Accept-Language, Thai by default"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", text("what the caller can do about it"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", text("the path of the field"))
                                        .addProperty("message", text("the rule that it breaks"))))
                .addProperty("reason", text("a code, of a type that has several reasons"))
                .addProperty("traceId", text("finds an error of the platform in its logs"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
