package org.prongsai.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page shows.
 *
 * @param agencyName absent where nobody could be asked for, such as on an error of the frame itself
 * @param fictional whether the agency is made up, which every page then says
 * @param language the page's language as a tag, {@code th}
 * @param otherLanguage the same page in the other language; absent where following a link would lose what is shown
 */
record Site(
        @Nullable String agencyName,
        boolean fictional,
        String language,
        @Nullable String otherLanguage) {}
