package org.prongsai.portal.services;

/** The answer to a command of which a page has to know only that it was done; its body is not read. */
public record Done() {}
