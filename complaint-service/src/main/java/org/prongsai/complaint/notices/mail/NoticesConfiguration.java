package org.prongsai.complaint.notices.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.prongsai.complaint.notices.Post;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails to reporters where there is a server to send them by; elsewhere nobody is offered any. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NoticesConfiguration {

    @Bean
    StatusPages statusPages(
            Environment environment,
            MailSettings settings,
            @Value("${prongsai.agencies:}") String agencies,
            ResourceLoader resources) {
        if (!NamedMailServer.isIn(environment)) {
            return StatusPages.none();
        }
        if (agencies.isBlank()) {
            throw new IllegalStateException("spring.mail.host is set, and prongsai.agencies is not");
        }
        try {
            return StatusPages.of(resources.getResource(agencies).getContentAsByteArray(), settings.publicAddress());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("prongsai.agencies cannot be read", unreadable);
        }
    }

    @Bean
    @Conditional(NamedMailServer.class)
    Post post(JavaMailSender sender, MailSettings settings, StatusPages pages, Clock clock) {
        var from = settings.from();
        if (from == null || from.isBlank()) {
            throw new IllegalStateException("spring.mail.host is set, and prongsai.mail.from is not");
        }
        try {
            return new SmtpPost(sender, new InternetAddress(from, true), pages, texts(), clock);
        } catch (AddressException e) {
            throw new IllegalStateException("prongsai.mail.from is no e-mail address", e);
        }
    }

    static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("notice-messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
