package org.prongsai.procurement.process.web;

import static org.prongsai.support.security.Role.PROCUREMENT_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.process.BeginProcurement;
import org.prongsai.procurement.process.ChooseSupplier;
import org.prongsai.procurement.process.ProcurementCommand.Step;
import org.prongsai.procurement.process.TakeStep;
import org.prongsai.procurement.process.web.StepRequest.AwardBody;
import org.prongsai.procurement.process.web.StepRequest.CancellationBody;
import org.prongsai.procurement.process.web.StepRequest.CompletionBody;
import org.prongsai.procurement.process.web.StepRequest.ContractBody;
import org.prongsai.procurement.process.web.StepRequest.InvitationBody;
import org.prongsai.procurement.process.web.StepRequest.ReferencePriceBody;
import org.prongsai.procurement.web.RefusalProblems;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Procurement officers record what happened. */
@RestController
@RequestMapping("/api/procurements")
class StaffProcurementController {

    private final BeginProcurement beginProcurement;
    private final TakeStep takeStep;
    private final ChooseSupplier chooseSupplier;

    StaffProcurementController(BeginProcurement beginProcurement, TakeStep takeStep, ChooseSupplier chooseSupplier) {
        this.beginProcurement = beginProcurement;
        this.takeStep = takeStep;
        this.chooseSupplier = chooseSupplier;
    }

    @Operation(
            summary = "Begin a procurement",
            description = "It gets the next ocid of its fiscal year, and is not public yet. Above the ceiling of its "
                    + "method it needs another ground of the law, which is recorded and published.")
    @OnlyFor(PROCUREMENT_OFFICER)
    @PostMapping
    ResponseEntity<Map<String, Object>> begin(
            Caller caller, IdempotencyKey key, @Valid @RequestBody BeginRequest request) {
        return answer(HttpStatus.CREATED, beginProcurement.begin(caller, key.value(), request.asDraft()));
    }

    @Operation(
            summary = "Set the reference price (ราคากลาง)",
            description = "Where the law has it published by itself, the procurement is public from now on.")
    @OnlyFor(PROCUREMENT_OFFICER)
    @PostMapping("/{ocid}/reference-price")
    ResponseEntity<Map<String, Object>> referencePrice(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String ocid,
            @Valid @RequestBody ReferencePriceBody request) {
        return step(caller, ocid, key, version, request.asStep());
    }

    @Operation(summary = "Invite suppliers (ประกาศเชิญชวน)", description = "The procurement is public from now on.")
    @OnlyFor(PROCUREMENT_OFFICER)
    @PostMapping("/{ocid}/invitation")
    ResponseEntity<Map<String, Object>> invitation(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String ocid,
            @Valid @RequestBody InvitationBody request) {
        return step(caller, ocid, key, version, request.asStep());
    }

    @Operation(
            summary = "Record the bids and the award (ประกาศผู้ชนะ)",
            description = "Bids are secret until the award, and come into the system with it. Names are published, as "
                    + "the law has it; a natural person's number is sealed.")
    @OnlyFor(PROCUREMENT_OFFICER)
    @PostMapping("/{ocid}/award")
    ResponseEntity<Map<String, Object>> award(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String ocid,
            @Valid @RequestBody AwardBody request) {
        return answer(
                HttpStatus.OK, chooseSupplier.choose(caller, ocid, key.value(), version.value(), request.asChoice()));
    }

    @Operation(summary = "Record the contract (ลงนามสัญญาหรือข้อตกลง)")
    @OnlyFor(PROCUREMENT_OFFICER)
    @PostMapping("/{ocid}/contract")
    ResponseEntity<Map<String, Object>> contract(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String ocid,
            @Valid @RequestBody ContractBody request) {
        return step(caller, ocid, key, version, request.asStep());
    }

    @Operation(summary = "Record that the contract was fulfilled (สิ้นสุดสัญญา)")
    @OnlyFor(PROCUREMENT_OFFICER)
    @PostMapping("/{ocid}/completion")
    ResponseEntity<Map<String, Object>> completion(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String ocid,
            @Valid @RequestBody CompletionBody request) {
        return step(caller, ocid, key, version, request.asStep());
    }

    @Operation(
            summary = "Give the procurement up (ยกเลิก)",
            description = "What was public stays so, with the reason; what was not stays with the agency.")
    @OnlyFor(PROCUREMENT_OFFICER)
    @PostMapping("/{ocid}/cancellation")
    ResponseEntity<Map<String, Object>> cancellation(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String ocid,
            @Valid @RequestBody CancellationBody request) {
        return step(caller, ocid, key, version, request.asStep());
    }

    private ResponseEntity<Map<String, Object>> step(
            Caller caller, String ocid, IdempotencyKey key, ExpectedVersion version, Step step) {
        return answer(HttpStatus.OK, takeStep.take(caller, ocid, key.value(), version.value(), step));
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, Outcome<Refusal> outcome) {
        return Answers.of(status, outcome, RefusalProblems::of);
    }
}
