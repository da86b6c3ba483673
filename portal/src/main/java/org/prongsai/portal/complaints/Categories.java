package org.prongsai.portal.complaints;

import java.util.List;

/** The closed list of what complaints are about. */
public record Categories(List<Category> items) {

    public record Category(String code, Kind kind, String nameTh, String nameEn) {

        public String name(String language) {
            return language.equals("th") ? nameTh : nameEn;
        }
    }

    public static Categories none() {
        return new Categories(List.of());
    }

    public Categories of(Kind kind) {
        return new Categories(
                items.stream().filter(category -> category.kind() == kind).toList());
    }
}
