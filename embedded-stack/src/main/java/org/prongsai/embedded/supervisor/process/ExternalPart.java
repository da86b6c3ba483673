package org.prongsai.embedded.supervisor.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.prongsai.embedded.process.CannotStart;

/** A server that somebody else runs; it is asked whether it is there, and left alone otherwise. */
public final class ExternalPart implements Part {

    private final String name;
    private final String address;
    private final Probe probe;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    /** @param address as shown to people: without credentials */
    public ExternalPart(String name, String address, Probe probe) {
        this.name = name;
        this.address = address;
        this.probe = probe;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(List<Part> needs) {
        if (healthy()) {
            ready.complete(null);
        } else {
            ready.completeExceptionally(new CannotStart("the " + name + " at " + address + " does not answer"));
        }
    }

    @Override
    public CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public boolean healthy() {
        return probe.ask() == Probe.Answer.READY;
    }

    @Override
    public void stop() {
        // not ours
    }

    @Override
    public State state() {
        return new State(name, null, healthy(), null, 0, true);
    }
}
