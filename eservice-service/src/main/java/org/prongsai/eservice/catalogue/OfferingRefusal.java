package org.prongsai.eservice.catalogue;

/** Why the catalogue refuses a command. */
public enum OfferingRefusal {
    /** Published already, or not yet. */
    NOT_IN_THIS_STATE
}
