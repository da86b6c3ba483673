package org.prongsai.integrity.disclosure;

/** A disclosure within its agency, such as {@code disclosure-7d3k…}. */
public record DisclosureId(String value) {

    /** Its page on the agency's own site, for as long as the site stands. */
    public String page() {
        return "/disclosures/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
