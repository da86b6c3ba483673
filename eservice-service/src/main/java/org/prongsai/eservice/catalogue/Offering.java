package org.prongsai.eservice.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A service of an agency as its editions have made it. */
public sealed interface Offering {

    record NotOffered() implements Offering {}

    /** @param editions never empty, the first one first; what was published stays */
    record Offered(List<Edition> editions) implements Offering {
        public Offered {
            editions = List.copyOf(editions);
        }

        public Edition current() {
            return editions.getLast();
        }

        Offered with(Offer offer, LocalDate on) {
            var next = new Edition(editions.size() + 1, on, offer);
            return new Offered(Stream.concat(editions.stream(), Stream.of(next)).toList());
        }
    }

    /** What was published on a day. */
    record Edition(int number, LocalDate publishedOn, Offer offer) {}
}
