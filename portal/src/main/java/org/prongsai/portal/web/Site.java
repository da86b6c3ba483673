package org.prongsai.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page shows.
 *
 * @param agencyName absent where nobody could be asked for, such as on an error of the frame itself
 * @param fictional whether the agency is made up, which every page then says
 * @param language the page's language as a tag, {@code th}
 * @param otherLanguage the same page in the other language; absent where following a link would lose what is shown
 * @param chosenLanguage what the address chose, for forms whose fields replace it; absent where it chose nothing
 * @param menu the areas of the public site
 */
record Site(
        @Nullable String agencyName,
        boolean fictional,
        String language,
        @Nullable String otherLanguage,
        @Nullable String chosenLanguage,
        List<MenuItem> menu) {}
