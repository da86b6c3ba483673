package org.prongsai.embedded.supervisor.process;

/** A question that only a process which is well answers well. */
@FunctionalInterface
public interface Probe {

    Answer ask();

    enum Answer {
        READY,
        /** It answers, but cannot do its work now. */
        NOT_READY,
        /** Nothing came back in time. */
        SILENT
    }
}
