package org.prongsai.procurement.process;

import java.util.Locale;

/** What staff record of a procurement after its beginning, and to which stage it leads. */
public enum Action {
    REFERENCE_PRICE(Stage.REFERENCE_PRICE),
    INVITATION(Stage.INVITED),
    AWARD(Stage.AWARDED),
    CONTRACT(Stage.CONTRACTED),
    COMPLETION(Stage.COMPLETED),
    CANCELLATION(Stage.CANCELLED);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Stage leadsTo;

    Action(Stage leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** As it stands in addresses, {@code reference-price}. */
    public String code() {
        return code;
    }

    public Stage leadsTo() {
        return leadsTo;
    }
}
