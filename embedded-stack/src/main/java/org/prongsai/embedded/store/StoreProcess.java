package org.prongsai.embedded.store;

import org.prongsai.embedded.process.EmbeddedProcess;

/** The process named {@code store}: {@code --dir=DIR --port=PORT [--prongsai.supervised=true]}. */
public final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) {
        EmbeddedProcess process = EmbeddedProcess.of(arguments);
        // started anew, the store tells what the disk really holds
        Runnable onFailure = () -> Runtime.getRuntime().halt(2);
        DocumentStore store = DocumentStore.open(process.directory(), process.port(), onFailure);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop-store"));
    }
}
