package org.prongsai.complaint.notices.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails to reporters say of the agency. Its server is {@code spring.mail.host}; without one, none are sent.
 *
 * @param from who they come from, such as {@code Prongsai <no-reply@example.org>}
 * @param publicAddress how people reach the platform, an agency's first host in place of the asterisk
 */
@ConfigurationProperties("prongsai.mail")
record MailSettings(
        @Nullable String from, @DefaultValue("https://*") String publicAddress) {}
