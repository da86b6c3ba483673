package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * Staff were asked to read something. What it says stays in the service; where it is published, that is a disclosure.
 *
 * @param disclosure id of the disclosure that it brings to the notice of staff; null where it is not published
 * @param units units that it is for
 * @param posts posts that it is for
 * @param recipients how many members of staff must acknowledge it; 0 where nobody in particular is named
 * @param acknowledgeBy day by which they are to acknowledge it; null where none was set
 * @param issuedOn day on the circular
 */
public record CircularIssuedV1(
        @Nullable String disclosure,
        List<String> units,
        List<String> posts,
        int recipients,
        @Nullable LocalDate acknowledgeBy,
        LocalDate issuedOn)
        implements IntegrityWireEvent {
    public CircularIssuedV1 {
        Code.optional("disclosure", disclosure);
        units = List.copyOf(units);
        units.forEach(each -> Code.required("units", each));
        posts = List.copyOf(posts);
        posts.forEach(each -> Code.required("posts", each));
    }
}
