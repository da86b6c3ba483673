package org.prongsai.complaint.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.prongsai.complaint.notices.Post;
import org.prongsai.support.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Mails by SMTP: the same words to everybody, Thai first. What a server answers names the address, so of what goes wrong
 * only the kind is told.
 */
final class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final Locale THAI = Locale.of("th");

    /** Refusals of who sends, not of who is to get it (RFC 4954). */
    private static final Set<Integer> NOT_LET_IN = Set.of(530, 534, 535, 538);

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final StatusPages pages;
    private final MessageSource texts;
    private final Clock clock;

    SmtpPost(JavaMailSender sender, InternetAddress from, StatusPages pages, MessageSource texts, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Sent send(AgencyId agency, String email) {
        var page = pages.of(agency);
        if (page.isEmpty()) {
            // Its settings were taken away since somebody asked for mails: they wait until they are there again.
            return Sent.NOT_NOW;
        }
        try {
            sender.send(message(new InternetAddress(email, true), page.get()));
            return Sent.ACCEPTED;
        } catch (AddressException noAddress) {
            return Sent.REFUSED;
        } catch (MessagingException | MailException e) {
            var sent = sent(e);
            LOG.warn("A mail was not sent: {}, {}", sent, last(e).getClass().getName());
            return sent;
        }
    }

    private MimeMessage message(InternetAddress to, URI page) throws MessagingException {
        var message = sender.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(text("notice.subject", THAI), StandardCharsets.UTF_8.name());
        message.setText(
                body(THAI, page) + "\n" + "-".repeat(20) + "\n\n" + body(Locale.ENGLISH, page),
                StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // Nobody is on holiday for a machine (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        // The library would make one of the names of this machine and of its user.
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        message.setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + domain + ">");
        return message;
    }

    private String body(Locale locale, URI page) {
        return text("notice.news", locale)
                + "\n\n" + page
                + "\n\n" + text("notice.why", locale)
                + "\n" + text("notice.no-answer", locale)
                + "\n";
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    private static Sent sent(Exception failure) {
        if (chain(failure).anyMatch(SmtpPost::isForGood)) {
            return Sent.REFUSED;
        }
        // With a cause of its own only where no connection was made.
        return failure instanceof MailAuthenticationException
                        || (failure instanceof MailSendException && failure.getCause() != null)
                ? Sent.NO_SERVER
                : Sent.NOT_NOW;
    }

    private static boolean isForGood(Throwable failure) {
        return failure instanceof SMTPAddressFailedException refused
                && refused.getReturnCode() / 100 == 5
                && !NOT_LET_IN.contains(refused.getReturnCode());
    }

    private static Stream<Throwable> chain(Throwable failure) {
        var first = failure instanceof MailSendException several
                ? Stream.concat(Stream.of(failure), Stream.of(several.getMessageExceptions()))
                : Stream.of(failure);
        return first.flatMap(one -> Stream.iterate(one, next -> next != null, Throwable::getCause));
    }

    private static Throwable last(Throwable failure) {
        return chain(failure).reduce(failure, (_, next) -> next);
    }
}
