package org.prongsai.integrity.disclosure;

/** The step for which something is evidence, by its numbers in the year's plan. */
public record Evidence(int measure, int step) {}
