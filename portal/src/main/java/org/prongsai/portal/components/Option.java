package org.prongsai.portal.components;

/**
 * One of several things to choose from.
 *
 * @param value as it is sent
 * @param name as it is read
 */
public record Option(String value, String name) {}
