package org.prongsai.procurement.supplier;

/** Who a natural person is: what is sealed of a supplier. */
public record Identity(String name, String taxNumber) {

    @Override
    public String toString() {
        return "Identity";
    }
}
