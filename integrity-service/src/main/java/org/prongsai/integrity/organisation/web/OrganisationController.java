package org.prongsai.integrity.organisation.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.ITAS_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.organisation.ArrangeOrganisation;
import org.prongsai.integrity.organisation.Structures;
import org.prongsai.integrity.organisation.Structures.ArrangedStructure;
import org.prongsai.integrity.organisation.web.StructureBody.PostBody;
import org.prongsai.integrity.organisation.web.StructureBody.UnitBody;
import org.prongsai.integrity.web.AllowedActions;
import org.prongsai.integrity.web.RefusalProblems;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agency's units and posts. */
@RestController
@RequestMapping("/api/units")
class OrganisationController {

    private final ArrangeOrganisation arrangeOrganisation;
    private final Structures structures;

    OrganisationController(ArrangeOrganisation arrangeOrganisation, Structures structures) {
        this.arrangeOrganisation = arrangeOrganisation;
        this.structures = structures;
    }

    @Operation(
            summary = "State the units and posts of the agency for the first time",
            description = "Published as they are: titles of posts, and no natural person.")
    @OnlyFor({ITAS_ADMIN, ADMIN})
    @PostMapping
    ResponseEntity<Map<String, Object>> arrange(
            Caller caller, IdempotencyKey key, @Valid @RequestBody StructureBody request) {
        var outcome = arrangeOrganisation.arrange(caller, key.value(), request.asStructure());
        return Answers.of(HttpStatus.CREATED, outcome, RefusalProblems::of);
    }

    @Operation(
            summary = "State the units and posts anew",
            description = "Those that there were stay, for other entries refer to them; their names may change.")
    @OnlyFor({ITAS_ADMIN, ADMIN})
    @PostMapping("/rearrange")
    ResponseEntity<Map<String, Object>> rearrange(
            Caller caller, IdempotencyKey key, ExpectedVersion version, @Valid @RequestBody StructureBody request) {
        var outcome = arrangeOrganisation.rearrange(caller, key.value(), version.value(), request.asStructure());
        return Answers.of(HttpStatus.OK, outcome, RefusalProblems::of);
    }

    /** @param arrangedOn null while nothing is stated */
    record StructureAnswer(
            long version,
            @Nullable LocalDate arrangedOn,
            List<UnitBody> units,
            List<PostBody> posts,
            List<String> allowedActions) {

        static StructureAnswer of(Caller caller, ArrangedStructure arranged) {
            var structure = arranged.content();
            return new StructureAnswer(
                    arranged.version(),
                    structure.arrangedOn(),
                    structure.units().stream().map(UnitBody::of).toList(),
                    structure.posts().stream().map(PostBody::of).toList(),
                    AllowedActions.of(caller)
                            .with("rearrange", true, ITAS_ADMIN, ADMIN)
                            .list());
        }
    }

    @Operation(summary = "The units and posts of the agency")
    @OpenToAll
    @GetMapping
    ResponseEntity<StructureAnswer> units(Caller caller) {
        return structures
                .of(caller.agency())
                .map(arranged -> ResponseEntity.ok()
                        .eTag(ExpectedVersion.eTag(arranged.version()))
                        .body(StructureAnswer.of(caller, arranged)))
                .orElseGet(() -> ResponseEntity.ok(new StructureAnswer(0, null, List.of(), List.of(), List.of())));
    }
}
