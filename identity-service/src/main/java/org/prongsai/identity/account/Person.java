package org.prongsai.identity.account;

import org.jspecify.annotations.Nullable;

/**
 * Who an account is for; sealed as a whole.
 *
 * @param displayName as the desk shows it; for an account that belongs to a post, the post's title
 * @param note for administrators, such as that the person is made up
 */
public record Person(
        String loginName, String displayName, @Nullable String note) {
    @Override
    public String toString() {
        return "Person";
    }
}
