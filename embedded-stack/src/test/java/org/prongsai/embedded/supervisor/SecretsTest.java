package org.prongsai.embedded.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.process.CannotStart;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void the_pair_for_internal_tokens_belongs_together() throws Exception {
        Secrets secrets = made(true);
        KeyFactory keys = KeyFactory.getInstance("EC");
        PrivateKey signer = keys.generatePrivate(new PKCS8EncodedKeySpec(der(secrets.internalTokenPrivateKey())));
        PublicKey verifier = keys.generatePublic(new X509EncodedKeySpec(der(secrets.internalTokenPublicKey())));
        byte[] token = "token".getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer);
        signature.update(token);
        byte[] signed = signature.sign();
        signature.initVerify(verifier);
        signature.update(token);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void only_their_owner_reads_them() throws IOException {
        Secrets secrets = made(true);
        for (Path file : List.of(secrets.internalTokenPrivateKey(), secrets.demoTokenKey(), secrets.firstAdminCode())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.of("complaint-service"))))
                .isEqualTo("rwx------");
    }

    @Test
    void they_are_made_once() throws IOException {
        String first = Files.readString(made(true).internalTokenPrivateKey());
        assertThat(Files.readString(made(true).internalTokenPrivateKey())).isEqualTo(first);
    }

    @Test
    void the_demos_logins_exist_in_the_demo_alone() {
        assertThat(made(false).demoTokenKey()).doesNotExist();
        assertThat(made(false).demoPassword()).doesNotExist();
        assertThat(made(true).demoPassword()).content().matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    }

    @Test
    void an_empty_platform_stays_empty_and_a_demo_a_demo() {
        DataDirectory empty = DataDirectory.at(directory.resolve("empty"));
        assertThat(empty.isDemo(true)).isFalse();
        assertThat(empty.isDemo(false)).isFalse();

        DataDirectory demo = DataDirectory.at(directory.resolve("demo"));
        assertThat(demo.isDemo(false)).isTrue();
        assertThatThrownBy(() -> demo.isDemo(true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--empty");
    }

    private Secrets made(boolean demo) {
        var secrets = new Secrets(directory.resolve("keys"));
        secrets.makeMissing(List.of("complaint-service"), demo);
        return secrets;
    }

    private static byte[] der(Path pem) throws IOException {
        String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(body);
    }
}
