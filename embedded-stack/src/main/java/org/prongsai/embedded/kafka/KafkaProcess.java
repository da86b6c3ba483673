package org.prongsai.embedded.kafka;

import org.prongsai.embedded.process.EmbeddedProcess;

/** The process named {@code kafka}: {@code --dir=DIR --port=PORT [--prongsai.supervised=true]}. */
public final class KafkaProcess {

    private KafkaProcess() {}

    public static void main(String[] arguments) {
        EmbeddedProcess process = EmbeddedProcess.of(arguments);
        KafkaBroker broker = KafkaBroker.start(process.directory(), process.port());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
        broker.awaitShutdown();
    }
}
