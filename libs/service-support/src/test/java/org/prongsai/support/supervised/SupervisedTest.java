package org.prongsai.support.supervised;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

class SupervisedTest {
    @Test
    void a_supervised_process_halts_when_its_supervisor_is_gone() throws Exception {
        Process process = start("--prongsai.supervised=true");
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("up");
            assertThat(process.isAlive()).isTrue();

            process.getOutputStream().close();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void nobody_else_minds_the_end_of_its_input() throws Exception {
        Process process = start();
        try {
            process.getOutputStream().close();
            assertThat(process.inputReader().readLine()).isEqualTo("up");

            assertThat(process.waitFor(1, TimeUnit.SECONDS)).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Sleeper.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** An application without any bean, which would sleep for ever. */
    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            SpringApplication application = new SpringApplication(Sleeper.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setLogStartupInfo(false);
            application.run(arguments);
            System.out.println("up");
            Thread.currentThread().join();
        }
    }
}
