package org.prongsai.identity.account;

/** Hashes passwords, slowly. */
public interface Passwords {
    /** In bytes: what lies beyond is not looked at by bcrypt. */
    int LONGEST = 72;

    int SHORTEST = 12;

    /** A hash that says by which method it was made. */
    String hash(String password);

    boolean matches(String password, String hash);

    /** As long as {@link #matches}, for who has no account: an answer must not tell by its time that there is none. */
    void matchNothing(String password);
}
