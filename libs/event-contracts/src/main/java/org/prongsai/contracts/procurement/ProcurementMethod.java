package org.prongsai.contracts.procurement;

/** How a supplier is found (วิธีซื้อหรือจ้าง): the first three invite everybody. */
public enum ProcurementMethod {
    E_MARKET,
    E_BIDDING,
    PRICE_INQUIRY,
    SELECTION,
    SPECIFIC
}
