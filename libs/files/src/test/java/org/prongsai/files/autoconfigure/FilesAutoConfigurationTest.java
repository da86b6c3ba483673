package org.prongsai.files.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.TestBackends;
import org.prongsai.files.FileLimits;
import org.prongsai.files.FileStore;
import org.prongsai.files.Files;
import org.prongsai.files.VirusScanner;
import org.prongsai.files.scan.ClamdScanner;
import org.prongsai.files.store.DirectoryStore;
import org.prongsai.files.store.GridFsStore;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FilesAutoConfigurationTest {

    @TempDir
    private Path directory;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, FilesAutoConfiguration.class))
            .withPropertyValues(
                    "spring.mongodb.uri=" + TestBackends.mongoUri(),
                    "spring.mongodb.database=test-" + UUID.randomUUID());

    @Test
    void a_service_has_its_files_in_its_database_and_no_scanner() {
        service.run(context -> {
            assertThat(context).hasSingleBean(Files.class);
            assertThat(context.getBean(FileStore.class)).isInstanceOf(GridFsStore.class);
            assertThat(context.getBean(VirusScanner.class)).isSameAs(VirusScanner.NONE);
            assertThat(context.getBean(FileLimits.class).maxSize()).isEqualTo(20 * 1024 * 1024);
            assertThat(context.getBean(FileLimits.class).maxPerCase()).isEqualTo(10);
        });
    }

    @Test
    void it_may_have_them_in_a_directory_and_a_scanner() {
        service.withPropertyValues(
                        "prongsai.files.directory=" + directory.resolve("files"),
                        "prongsai.files.clamav-host=clamav.internal",
                        "prongsai.files.max-size=1MB")
                .run(context -> {
                    assertThat(context.getBean(FileStore.class)).isInstanceOf(DirectoryStore.class);
                    assertThat(context.getBean(VirusScanner.class)).isInstanceOf(ClamdScanner.class);
                    assertThat(context.getBean(FileLimits.class).maxSize()).isEqualTo(1024 * 1024);
                    assertThat(directory.resolve("files")).isDirectory();
                });
    }

    @Test
    void the_environment_names_the_scanner() {
        service.withSystemProperties("CLAMAV_HOST=clamav")
                .run(context -> assertThat(context.getBean(VirusScanner.class)).isInstanceOf(ClamdScanner.class));
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        service.withPropertyValues("prongsai.files.max-per-case=0")
                .run(context -> assertThat(context).hasFailed());
    }
}
