package org.prongsai.contracts.procurement;

/** What is bought or hired. */
public enum ProcurementCategory {
    GOODS,
    SERVICES,
    WORKS,
    CONSULTANCY,
    DESIGN_SUPERVISION,
    RENTAL
}
