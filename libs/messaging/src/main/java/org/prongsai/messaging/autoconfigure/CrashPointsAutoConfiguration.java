package org.prongsai.messaging.autoconfigure;

import java.nio.file.Path;
import org.prongsai.messaging.CrashPoints;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Crash points that nobody can arm, unless a test names the directory in which it does. */
@AutoConfiguration
class CrashPointsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CrashPoints crashPoints(Environment environment) {
        String directory = environment.getProperty("prongsai.crash-points-dir", "");
        return directory.isBlank() ? CrashPoints.NONE : CrashPoints.armedIn(Path.of(directory));
    }
}
