package org.prongsai.benchmarks;

/** Says in one line why there is no figure. */
final class CannotMeasure extends RuntimeException {

    CannotMeasure(String message) {
        super(message);
    }
}
