package org.prongsai.portal.services;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that staff have recorded and a page may link to. */
public final class PublicAddress {

    private static final Pattern OF_THE_WEB = Pattern.compile("https?://[^/].*|/[^/].*|/");

    private PublicAddress() {}

    /** The address, unless it is none of the web's ({@code javascript:} is not), whoever recorded it. */
    public static @Nullable String link(@Nullable String address) {
        return address != null && OF_THE_WEB.matcher(address).matches() ? address : null;
    }
}
