package org.prongsai.procurement;

/** How a supplier is found (วิธีซื้อหรือจ้าง); what each asks for is in {@code procurement-rules.json}. */
public enum Method {
    /** ประกาศเชิญชวนทั่วไป, ตลาดอิเล็กทรอนิกส์ */
    E_MARKET,
    /** ประกาศเชิญชวนทั่วไป, ประกวดราคาอิเล็กทรอนิกส์ */
    E_BIDDING,
    /** ประกาศเชิญชวนทั่วไป, สอบราคา */
    PRICE_INQUIRY,
    /** คัดเลือก */
    SELECTION,
    /** เฉพาะเจาะจง */
    SPECIFIC
}
