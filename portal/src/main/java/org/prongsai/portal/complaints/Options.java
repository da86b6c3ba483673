package org.prongsai.portal.complaints;

/**
 * What people may choose when they file.
 *
 * @param mail whether they may ask for a mail when there is something new
 */
public record Options(boolean mail) {}
