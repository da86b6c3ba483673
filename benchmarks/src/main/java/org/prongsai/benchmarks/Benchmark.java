package org.prongsai.benchmarks;

import java.util.List;

/** Something that is measured on a running platform. */
interface Benchmark {

    /** As it is asked for, and as its file of results is called. */
    String name();

    List<Figure> measure() throws InterruptedException;
}
