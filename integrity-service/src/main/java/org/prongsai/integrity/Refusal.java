package org.prongsai.integrity;

import java.util.List;

/** Why a command is refused by the rules of what it is for. */
public sealed interface Refusal {

    record NotInThisState() implements Refusal {}

    /** Nobody approves what they entered themselves. */
    record SecondPersonNeeded() implements Refusal {}

    /** It is asked of others. */
    record NotAsked() implements Refusal {}

    /** What was asked for has flaws: never none. */
    record Flawed(List<Flaw> flaws) implements Refusal {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }
}
