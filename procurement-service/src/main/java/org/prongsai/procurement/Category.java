package org.prongsai.procurement;

/** What is bought or hired, as the law of 2560 tells it apart. */
public enum Category {
    /** สินค้า */
    GOODS,
    /** งานบริการ, งานจ้างเหมา */
    SERVICES,
    /** งานก่อสร้าง */
    WORKS,
    /** งานจ้างที่ปรึกษา */
    CONSULTANCY,
    /** งานจ้างออกแบบหรือควบคุมงานก่อสร้าง */
    DESIGN_SUPERVISION,
    /** การเช่า */
    RENTAL
}
