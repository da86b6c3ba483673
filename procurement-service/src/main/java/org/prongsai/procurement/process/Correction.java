package org.prongsai.procurement.process;

/**
 * That a step puts right an earlier one.
 *
 * @param version the version that was wrong; it stays at its address and says so
 * @param reasonTh why, for everybody to read
 */
public record Correction(int version, String reasonTh) {}
