package org.prongsai.complaint.receipt;

/**
 * By which a case is found from its receipt code, and from which the code cannot be told.
 *
 * @param keyId the server secret under which the code was derived
 * @param hash keyed hash of the code
 */
public record ReceiptLocator(String keyId, String hash) {}
