package org.prongsai.integrity;

/**
 * A rule that what somebody enters breaks.
 *
 * @param place the path to what is wrong, such as {@code measures[2].steps[0].number}
 */
public record Flaw(String place, Rule rule) {

    /** The rules that look at more than one value, or at the day. */
    public enum Rule {
        NOT_IN_THE_FUTURE,
        /** No fiscal year of the platform is as early. */
        NOT_BEFORE_THE_FIRST_YEAR,
        NOT_TWICE,
        /** Steps are numbered 1, 2, 3 ... in their order. */
        NUMBERED_IN_ORDER,
        UNIT_OF_THE_PLAN,
        /** {@code every-unit} is a rule and no unit, and it leaves nobody to name beside it. */
        EVERY_UNIT_ALONE,
        ENDS_AFTER_IT_BEGINS,
        /** A measure's period lies in its fiscal year and the one before. */
        PERIOD_OF_THE_YEAR,
        /** A step that is done by disclosures says by which kinds. */
        KINDS_NEEDED,
        /** A step that is done by other events has no use for kinds of disclosures. */
        KINDS_WITHOUT_USE,
        STEP_OF_THE_PLAN,
        /** A disclosure is evidence only for steps that ask for its kind. */
        KIND_OF_THE_STEP,
        UNIT_OF_THE_AGENCY,
        POST_OF_THE_AGENCY,
        UNIT_OR_POST_OF_THE_AGENCY,
        /** Others refer to a unit or a post, so it does not go when the agency is arranged anew. */
        KEEPS_WHAT_WAS,
        /** What comes later is not dated before what it follows. */
        NOT_BEFORE_WHAT_IT_FOLLOWS,
        GROUP_OF_THE_LIST,
        /** A group without items would take points along that nobody could earn. */
        GROUP_WITH_ITEMS,
        /** What belongs to an item needs the list of its year, and the item on it. */
        ITEM_OF_THE_YEAR,
        /** What an assessment found is set right in a later year. */
        EARLIER_YEAR,
        /** A new version names one of the agency's own, of the same year and kind, that is still shown. */
        VERSION_OF_THE_SAME,
        /** A circular brings to the notice of staff what is published, or says something itself: one of the two. */
        TEXT_OR_DISCLOSURE,
        /** A circular is for somebody. */
        AUDIENCE_NEEDED,
        DISCLOSURE_OF_THE_AGENCY
    }
}
