package org.prongsai.reporting.parking;

import java.util.Map;

/** Which generation of each projection answers reports. */
@FunctionalInterface
public interface LiveGenerations {

    Map<String, Integer> byProjection();
}
