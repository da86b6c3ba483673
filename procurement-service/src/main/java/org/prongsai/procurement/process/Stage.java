package org.prongsai.procurement.process;

/** How far a procurement has come; the names are near those of OCDS and e-GP. */
public enum Stage {
    /** อยู่ระหว่างเตรียมการ: begun, and not yet public */
    PLANNED,
    /** กำหนดราคากลาง */
    REFERENCE_PRICE,
    /** ประกาศเชิญชวน */
    INVITED,
    /** ประกาศผู้ชนะ */
    AWARDED,
    /** ลงนามสัญญา */
    CONTRACTED,
    /** สิ้นสุดสัญญา */
    COMPLETED,
    /** ยกเลิก */
    CANCELLED;

    /** Nothing comes after it. */
    public boolean isLast() {
        return this == COMPLETED || this == CANCELLED;
    }
}
