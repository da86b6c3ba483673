package org.prongsai.procurement.supplier;

/** Who bids. */
public enum SupplierKind {
    /** A natural person (บุคคลธรรมดา), whose tax number is their national id. */
    NATURAL,
    /** A company, a partnership, a co-operative (นิติบุคคล), whose registration number is public. */
    JURISTIC
}
