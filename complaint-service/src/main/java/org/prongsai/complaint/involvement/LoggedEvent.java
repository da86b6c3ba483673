package org.prongsai.complaint.involvement;

/**
 * An event of a matter as it stands in the log: kept as it came while it is parked, so that a later version of this
 * service may be able to read it.
 *
 * @param type the contract's name
 * @param data its body
 */
public record LoggedEvent(long sequence, String type, String data) {}
