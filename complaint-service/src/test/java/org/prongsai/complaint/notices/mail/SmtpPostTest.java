package org.prongsai.complaint.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.complaint.notices.Post.Sent;
import org.prongsai.support.AgencyId;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ExtendWith(OutputCaptureExtension.class)
class SmtpPostTest {

    private static final AgencyId AGENCY = new AgencyId("tuayang");
    private static final String EMAIL = "somebody@example.org";
    private static final StatusPages PAGES = StatusPages.of(
            "[{\"id\": \"tuayang\", \"hosts\": [\"tuayang.example\", \"other.example\"], \"nameTh\": \"อบต.\"}]"
                    .getBytes(StandardCharsets.UTF_8),
            "https://*");

    @Test
    void the_page_is_at_the_agencys_first_host_and_there_is_none_of_an_unknown_one() {
        assertThat(PAGES.of(AGENCY)).hasToString("Optional[https://tuayang.example/complaints/status]");
        assertThat(PAGES.isSentFor(new AgencyId("another"))).isFalse();
        assertThat(post(1, new Properties()).send(new AgencyId("another"), EMAIL))
                .isEqualTo(Sent.NOT_NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1, REFUSED",
        "553 5.1.3, REFUSED",
        "450 4.2.0, NOT_NOW",
        "530 5.7.0, NOT_NOW",
    })
    void what_a_server_says_of_an_address_decides_and_is_not_repeated(
            String refusal, Sent sent, CapturedOutput output) {
        try (var server = new RefusingServer(refusal)) {
            assertThat(post(server.port(), new Properties()).send(AGENCY, EMAIL))
                    .isEqualTo(sent);
        }
        assertThat(output.getAll()).contains("A mail was not sent: " + sent).doesNotContain(EMAIL, "example.org");
    }

    @Test
    void what_is_no_address_is_refused_without_asking() {
        assertThat(post(1, new Properties()).send(AGENCY, "ไม่ใช่ อีเมล")).isEqualTo(Sent.REFUSED);
    }

    @Test
    void nobody_listens() {
        int port;
        try (var server = new RefusingServer("550")) {
            port = server.port();
        }
        assertThat(post(port, new Properties()).send(AGENCY, EMAIL)).isEqualTo(Sent.NO_SERVER);
    }

    @Test
    void a_server_without_tls_is_told_nothing() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            int port = server.getSmtp().getPort();
            assertThat(post(port, asDelivered()).send(AGENCY, EMAIL)).isEqualTo(Sent.NO_SERVER);
            assertThat(server.getReceivedMessages()).isEmpty();
            assertThat(post(port, new Properties()).send(AGENCY, EMAIL)).isEqualTo(Sent.ACCEPTED);
        } finally {
            server.stop();
        }
    }

    /** The settings of application.yml. */
    private static Properties asDelivered() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        var properties = new Properties();
        var prefix = "spring.mail.properties.";
        Objects.requireNonNull(yaml.getObject()).forEach((name, value) -> {
            if (name.toString().startsWith(prefix)) {
                properties.setProperty(name.toString().substring(prefix.length()), value.toString());
            }
        });
        assertThat(properties)
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
        return properties;
    }

    private static SmtpPost post(int port, Properties properties) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setJavaMailProperties(properties);
        try {
            var from = new InternetAddress("no-reply@tuayang.example");
            return new SmtpPost(sender, from, PAGES, NoticesConfiguration.texts(), Clock.systemUTC());
        } catch (AddressException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
