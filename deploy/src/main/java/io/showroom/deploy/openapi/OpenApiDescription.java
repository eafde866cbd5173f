package io.showroom.deploy.openapi;

import io.showroom.commandapi.CommandTypes;
import io.showroom.commandapi.CommandTypes.CommandType;
import io.showroom.commandapi.Receipt;
import io.showroom.commandapi.SetBySystem;
import io.showroom.deploy.openapi.CommandExamples.CommandExample;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds every command to the OpenAPI description at an address of its own; springdoc finds the reads. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String GENERIC = "/api/commands/{name}";
    private static final Map<String, String> ANSWERS = Map.of(
            "400", "Malformed, or a needed field is missing",
            "401", "Log-in needed",
            "403", "Not yours, or not your role's",
            "404", "No such prospect",
            "409", "Conflicts with the present state or with another's act; `code` says which",
            "422", "Not allowed by a rule; `errors` names the field",
            "429", "Too many attempts");

    @Bean
    OpenAPI showroomDescription(@Value("${server.servlet.context-path:}") String contextPath) {
        return new OpenAPI()
                .servers(List.of(new Server().url(contextPath.isEmpty() ? "/" : contextPath)))
                .info(new Info()
                        .title("Showroom")
                        .description("Event-sourced CRM for car dealership showrooms. Commands change, reads answer.")
                        .version("1"))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    OpenApiCustomizer commandDescriptions(ObjectProvider<CommandTypes> offered, CommandExamples written) {
        return description -> {
            List<CommandExample> examples = written.all();
            description.getPaths().remove(GENERIC);
            describe(description, Receipt.class);
            description.getComponents().addSchemas("Problem", problem());
            offered.orderedStream().forEach(feature -> feature.all().forEach(type -> {
                describe(description, type.type());
                leaveOutWhatNobodyCanSend(description, type);
                description
                        .getPaths()
                        .addPathItem("/api/commands/" + type.name(), new PathItem().post(operation(type, examples)));
            }));
        };
    }

    private static void describe(OpenAPI description, Class<?> type) {
        ResolvedSchema resolved = ModelConverters.getInstance().readAllAsResolvedSchema(type);
        resolved.referencedSchemas.forEach(description.getComponents()::addSchemas);
    }

    private static void leaveOutWhatNobodyCanSend(OpenAPI description, CommandType type) {
        Schema<?> schema =
                Objects.requireNonNull(description.getComponents().getSchemas().get(type.name()));
        for (RecordComponent component : type.type().getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(SetBySystem.class)) {
                schema.getProperties().remove(component.getName());
            } else if (component.getType() == BigDecimal.class) {
                schema.getProperties().put(component.getName(), amount());
            }
        }
    }

    private static Schema<?> amount() {
        return new Schema<>()
                .description("An amount: a number, or a text as people write one, like 138,000, ¥138000 or 13.8万")
                .oneOf(List.of(new NumberSchema(), new StringSchema()));
    }

    private static Operation operation(CommandType type, List<CommandExample> examples) {
        ApiResponses responses = new ApiResponses()
                .addApiResponse("200", new ApiResponse().description("Done").content(json("Receipt")));
        new TreeSet<>(ANSWERS.keySet())
                .forEach(status -> responses.addApiResponse(
                        status,
                        new ApiResponse()
                                .description(ANSWERS.get(status))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(reference("Problem"))))));
        Content body = json(type.name());
        MediaType sent = Objects.requireNonNull(body.get("application/json"));
        int number = 0;
        for (CommandExample example : examples) {
            if (example.command().equals(type.name())) {
                sent.addExamples(
                        type.name() + ++number,
                        new Example().summary(example.summary()).value(example.body()));
            }
        }
        return new Operation()
                .addTagsItem("commands")
                .operationId(type.name())
                .description("Roles: "
                        + String.join(
                                ", ",
                                type.allowed().stream().map(Enum::name).sorted().toList()))
                .addParametersItem(header(
                        "Idempotency-Key",
                        "Any text of up to 200 characters; a repeated request gets the first answer"))
                .addParametersItem(header("If-Match", "Sequence of the last event seen; 409 if there are newer ones"))
                .requestBody(new RequestBody().required(true).content(body))
                .responses(responses);
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static Content json(String schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(reference(schema)));
    }

    private static Schema<?> reference(String schema) {
        return new Schema<>().$ref("#/components/schemas/" + schema);
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457 problem details")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("errors", new Schema<>().type("array").items(field));
    }
}
