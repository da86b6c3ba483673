package org.prongsai.contracts.complaint;

/** For what there is a last day: the first reply, the decision, the reporter's answer to a question. */
public enum ComplaintTerm {
    REPLY,
    DECISION,
    REPORTER
}
