package org.prongsai.files.autoconfigure;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.util.Objects;
import org.prongsai.files.FileLimits;
import org.prongsai.files.FileStore;
import org.prongsai.files.Files;
import org.prongsai.files.VirusScanner;
import org.prongsai.files.scan.ClamdScanner;
import org.prongsai.files.store.DirectoryStore;
import org.prongsai.files.store.GridFsStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/** The files of a service: in a directory where one is named, and otherwise in its database. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@EnableConfigurationProperties(FilesProperties.class)
// defaults, which a service's own configuration overrides
@PropertySource("classpath:/org/prongsai/files/autoconfigure/files.properties")
class FilesAutoConfiguration {

    @Bean
    FileLimits fileLimits(FilesProperties properties) {
        return properties.limits();
    }

    @Bean
    @ConditionalOnMissingBean
    VirusScanner virusScanner(FilesProperties properties) {
        String host = properties.clamavHost();
        return host == null || host.isBlank()
                ? VirusScanner.NONE
                : new ClamdScanner(host, properties.clamavPort(), properties.clamavPatience());
    }

    @Bean
    @ConditionalOnProperty("prongsai.files.directory")
    @ConditionalOnMissingBean(FileStore.class)
    DirectoryStore directoryStore(FilesProperties properties) throws IOException {
        return DirectoryStore.open(Objects.requireNonNull(properties.directory()));
    }

    @Bean
    @ConditionalOnBean(MongoClient.class)
    @ConditionalOnMissingBean(FileStore.class)
    GridFsStore gridFsStore(MongoClient client, MongoProperties mongo) {
        return new GridFsStore(client.getDatabase(mongo.getMongoClientDatabase()));
    }

    @Bean
    @ConditionalOnBean(FileStore.class)
    Files files(FileLimits limits, FileStore store, VirusScanner scanner, FilesProperties properties) {
        return new Files(limits, store, scanner, properties.spool());
    }
}
