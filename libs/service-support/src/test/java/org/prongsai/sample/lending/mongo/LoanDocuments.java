package org.prongsai.sample.lending.mongo;

/** An adapter that other features should leave alone. */
public class LoanDocuments {}
