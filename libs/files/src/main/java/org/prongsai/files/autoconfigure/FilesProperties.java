package org.prongsai.files.autoconfigure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.prongsai.files.FileLimits;
import org.prongsai.files.content.ContentLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * A service's files.
 *
 * @param maxSize of one file
 * @param maxPerCase files of one case
 * @param directory where they lie; in the service's database when it is not said
 * @param spoolDirectory where one lies while it is looked at; the JVM's directory for temporary files when it is not said
 * @param clamavHost whose virus scanner is asked; none when it is not said
 * @param clamavPort of the scanner
 * @param clamavPatience how long it may take for one file
 * @param maxPixels of a picture
 * @param imageMemory that a decoded picture may take; a quarter of the heap when it is not said
 * @param maxEntries of an office document
 * @param maxUnpacked of an office document
 * @param maxRatio how many times its packed size an entry of an office document may become
 */
@Validated
@ConfigurationProperties("prongsai.files")
record FilesProperties(
        @NotNull @DefaultValue("20MB") DataSize maxSize,
        @Positive @DefaultValue("10") int maxPerCase,
        @Nullable Path directory,
        @Nullable Path spoolDirectory,
        @Nullable String clamavHost,
        @Positive @DefaultValue("3310") int clamavPort,
        @NotNull @DefaultValue("60s") Duration clamavPatience,
        @Positive @DefaultValue("50000000") long maxPixels,
        @Nullable DataSize imageMemory,
        @Positive @DefaultValue("2000") int maxEntries,
        @NotNull @DefaultValue("200MB") DataSize maxUnpacked,
        @Positive @DefaultValue("200") int maxRatio) {

    FileLimits limits() {
        long memory = imageMemory == null ? Runtime.getRuntime().maxMemory() / 4 : imageMemory.toBytes();
        return new FileLimits(
                maxSize.toBytes(),
                maxPerCase,
                new ContentLimits(maxPixels, memory, maxEntries, maxUnpacked.toBytes(), maxRatio));
    }

    Path spool() {
        return spoolDirectory == null ? Path.of(System.getProperty("java.io.tmpdir")) : spoolDirectory;
    }
}
