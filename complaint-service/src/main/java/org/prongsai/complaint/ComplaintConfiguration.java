package org.prongsai.complaint;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.complaint.casework.AnswerStaff;
import org.prongsai.complaint.casework.AttachFile;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.ComplaintCommand;
import org.prongsai.complaint.casework.ComplaintDecider;
import org.prongsai.complaint.casework.ComplaintEvent;
import org.prongsai.complaint.casework.EraseComplaints;
import org.prongsai.complaint.casework.FileComplaint;
import org.prongsai.complaint.casework.FollowComplaint;
import org.prongsai.complaint.casework.HandleComplaint;
import org.prongsai.complaint.casework.Mail;
import org.prongsai.complaint.casework.ProposedErasures;
import org.prongsai.complaint.casework.Refusal;
import org.prongsai.complaint.casework.RevokeAccess;
import org.prongsai.complaint.casework.SweepFiles;
import org.prongsai.complaint.casework.messaging.ComplaintTranslator;
import org.prongsai.complaint.casework.mongo.ComplaintCodec;
import org.prongsai.complaint.involvement.Involvement;
import org.prongsai.complaint.involvement.Matter;
import org.prongsai.complaint.involvement.MatterTags;
import org.prongsai.complaint.notices.Post;
import org.prongsai.complaint.notices.TellReporters;
import org.prongsai.complaint.notices.mail.NamedMailServer;
import org.prongsai.complaint.notices.mongo.MongoTurns;
import org.prongsai.complaint.questions.PublishQuestions;
import org.prongsai.complaint.questions.Question;
import org.prongsai.complaint.questions.QuestionDecider;
import org.prongsai.complaint.questions.QuestionIds;
import org.prongsai.complaint.questions.mongo.QuestionCodec;
import org.prongsai.complaint.rules.ComplaintRules;
import org.prongsai.complaint.similarity.FindSimilar;
import org.prongsai.complaint.testimony.SealedTestimony;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.FileCaseKeyStore;
import org.prongsai.encryption.MasterKey;
import org.prongsai.encryption.Receipts;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.files.Files;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.EventTranslator;
import org.prongsai.support.aggregate.Timer;
import org.prongsai.support.audit.AuditTrail;
import org.prongsai.support.audit.Reasons;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.sealing.CaseSealer;
import org.prongsai.support.sealing.SealedFields;
import org.prongsai.support.sealing.SealedReasons;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** How the service is put together. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

    @Bean
    ComplaintRules complaintRules() {
        return ComplaintRules.load();
    }

    @Bean
    CaseCiphers caseCiphers(@Value("${prongsai.keys-dir}") Path keys) {
        return new CaseCiphers(FileCaseKeyStore.open(keys), MasterKey.open(keys));
    }

    @Bean
    Receipts receipts(ServerSecrets secrets) {
        return new Receipts(secrets);
    }

    @Bean
    Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints(
            AggregateFactory aggregates, CaseCiphers ciphers, ComplaintRules rules) {
        var type = new AggregateType<>(
                "complaint",
                "complaints",
                new ComplaintDecider(rules),
                new ComplaintCodec(),
                new ComplaintTranslator());
        return aggregates.of(
                type,
                Optional.of(new CaseSealer(ciphers)),
                Set.of(
                        ReceiptLocator.LOOKUP,
                        "status",
                        ComplaintCodec.ERASING,
                        ComplaintCodec.FILE,
                        ComplaintCodec.NEWS_SINCE,
                        ComplaintCodec.TRACKING_NUMBER,
                        ComplaintCodec.PROCUREMENT,
                        ComplaintCodec.REQUEST));
    }

    @Bean
    Timer<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaintTimer(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints, Clock clock) {
        return new Timer<>(complaints, new ComplaintCommand.Tick(), clock);
    }

    @Bean
    Testimony testimony(
            CaseCiphers ciphers, Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints) {
        return new SealedTestimony(new SealedFields(ciphers, complaints::sealedFields));
    }

    @Bean
    FileComplaint fileComplaint(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            RepeatableCalls calls,
            Receipts receipts,
            Testimony testimony,
            ComplaintRules rules,
            MatterTags tags,
            Mail mail,
            Clock clock) {
        return new FileComplaint(complaints, calls, receipts, testimony, rules, tags, mail, clock);
    }

    @Bean
    MatterTags matterTags(ServerSecrets secrets) {
        return new MatterTags(secrets);
    }

    @Bean
    RevokeAccess revokeAccess(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints, MatterTags tags, Clock clock) {
        var lookups = Map.of(
                Matter.Kind.PROCUREMENT, ComplaintCodec.PROCUREMENT,
                Matter.Kind.SERVICE_REQUEST, ComplaintCodec.REQUEST);
        return new RevokeAccess(complaints, tags, lookups, clock);
    }

    @Bean
    FollowComplaint followComplaint(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            Receipts receipts,
            Testimony testimony,
            ComplaintRules rules,
            Clock clock) {
        return new FollowComplaint(complaints, receipts, testimony, rules, clock);
    }

    @Bean
    AnswerStaff answerStaff(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            RepeatableCalls calls,
            Receipts receipts,
            Testimony testimony,
            Clock clock) {
        return new AnswerStaff(complaints, calls, receipts, testimony, clock);
    }

    @Bean
    HandleComplaint handleComplaint(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            RepeatableCalls calls,
            Testimony testimony,
            AuditTrail audit,
            Involvement involvement,
            RevokeAccess revokeAccess,
            Files files,
            ComplaintRules rules,
            Clock clock) {
        return new HandleComplaint(complaints, calls, testimony, audit, involvement, revokeAccess, files, rules, clock);
    }

    @Bean
    EraseComplaints eraseComplaints(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            CaseCiphers ciphers,
            Files files,
            Clock clock) {
        return new EraseComplaints(complaints, ciphers, files, clock, ComplaintCodec.ERASING);
    }

    @Bean
    ProposedErasures proposedErasures(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            ComplaintRules rules,
            Clock clock) {
        return new ProposedErasures(complaints, rules, clock, ComplaintCodec.ASKS);
    }

    @Bean
    AttachFile attachFile(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            RepeatableCalls calls,
            Receipts receipts,
            Testimony testimony,
            Files files,
            @Value("${prongsai.uploads-at-once}") int atOnce,
            Clock clock) {
        return new AttachFile(complaints, calls, receipts, testimony, files, atOnce, clock);
    }

    @Bean
    SweepFiles sweepFiles(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints, Files files, Clock clock) {
        return new SweepFiles(complaints, files, clock, ComplaintCodec.FILE);
    }

    @Bean
    SweepSchedule sweepSchedule(SweepFiles sweepFiles) {
        return new SweepSchedule(sweepFiles);
    }

    @Bean
    ErasureSchedule erasureSchedule(EraseComplaints eraseComplaints) {
        return new ErasureSchedule(eraseComplaints);
    }

    @Bean
    @Conditional(NamedMailServer.class)
    TellReporters tellReporters(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            Testimony testimony,
            Post post,
            MongoDatabaseFactory database,
            @Value("${prongsai.mail.wait:PT5M}") Duration wait,
            Clock clock) {
        var turns = new MongoTurns(database.getMongoDatabase());
        return new TellReporters(complaints, testimony, post, turns, ComplaintCodec.NEWS_SINCE, wait, clock);
    }

    @Bean
    @Conditional(NamedMailServer.class)
    NoticeSchedule noticeSchedule(TellReporters tellReporters) {
        return new NoticeSchedule(tellReporters);
    }

    @Bean
    PublishQuestions publishQuestions(
            AggregateFactory aggregates,
            HandleComplaint handleComplaint,
            ServerSecrets secrets,
            RepeatableCalls calls,
            Clock clock) {
        var type = new AggregateType<>(
                "question",
                "questions",
                new QuestionDecider(),
                new QuestionCodec(),
                // The public reads them here; nobody else has a use for them.
                (EventTranslator<Question.Event>) _ -> Optional.empty());
        return new PublishQuestions(
                aggregates.of(type, Optional.empty(), Set.of("case")),
                handleComplaint,
                new QuestionIds(secrets),
                calls,
                clock);
    }

    @Bean
    FindSimilar findSimilar(HandleComplaint handleComplaint, Testimony testimony) {
        return new FindSimilar(handleComplaint, testimony);
    }

    @Bean
    Reasons reasons(CaseCiphers ciphers) {
        return new SealedReasons(ciphers);
    }
}
