package org.prongsai.procurement;

/**
 * A rule that what somebody enters breaks.
 *
 * @param place the path to what is wrong, such as {@code items[2].number}
 */
public record Flaw(String place, Rule rule) {

    /** The rules that look at more than one value, at the day, or at the law in force. */
    public enum Rule {
        NOT_IN_THE_FUTURE,
        /** No fiscal year of the platform is as early. */
        NOT_BEFORE_THE_FIRST_YEAR,
        /** What happens later happens on no earlier day. */
        NOT_BEFORE_THE_LAST_STEP,
        NOT_TWICE,
        /** A procurement begins in the year whose budget pays, or the one before. */
        NEAR_THE_YEAR,
        MONTH_OF_THE_YEAR,
        ITEM_OF_THE_PLAN,
        /** Above a ceiling the method stands on another ground of the law. */
        GROUND_NEEDED,
        GROUND_OF_THE_METHOD,
        /** This ground holds within the ceiling only. */
        GROUND_WITHIN_CEILING,
        GROUND_TEXT_NEEDED,
        /** The day for the first bids lies after the invitation. */
        NOT_BEFORE_IT_BEGINS,
        BIDDER_NEEDED,
        WINNER_AMONG_BIDDERS,
        /** Prices are agreed at what was offered or below. */
        NOT_ABOVE_THE_OFFER,
        /** A correction names the version that stands. */
        VERSION_THAT_STANDS
    }
}
