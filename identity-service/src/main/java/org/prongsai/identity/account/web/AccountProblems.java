package org.prongsai.identity.account.web;

import org.prongsai.identity.account.AccountRefusal;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;

/** The problem of the catalogue for each reason of refusal. */
final class AccountProblems {

    private AccountProblems() {}

    static Problem of(AccountRefusal refusal) {
        return switch (refusal) {
            case LOGIN_NAME_TAKEN -> Problem.invalid("loginName", "rule.login-name-taken");
            case NOT_IN_THIS_STATE -> Problem.of(ProblemType.STATE_CONFLICT);
            case NOT_ONESELF -> Problem.of(ProblemType.SECOND_PERSON_NEEDED);
            case POST_UNKNOWN -> Problem.invalid("fromPost", "rule.post-unknown");
            case ROLE_NOT_OF_THE_POST -> Problem.invalid("roles", "rule.role-not-of-the-post");
            case DAYS_WRONG -> Problem.invalid("until", "rule.days-wrong");
        };
    }
}
