package org.prongsai.procurement;

import java.util.List;

/** Why a command is refused by the rules of what it is for. */
public sealed interface Refusal {

    record NotInThisState() implements Refusal {}

    /** Another procurement of the agency has this project number of e-GP. */
    record EgpNumberTaken() implements Refusal {}

    /** What was asked for has flaws: never none. */
    record Flawed(List<Flaw> flaws) implements Refusal {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }
}
