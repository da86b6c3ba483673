package org.prongsai.gateway.edge;

/** Stands for an address on one day, and leads back to none. */
record Pseudonym(String value) {}
