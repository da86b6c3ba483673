package org.prongsai.eservice.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.eservice.catalogue.Catalogue.Entry;
import org.prongsai.eservice.catalogue.Offer;
import org.prongsai.eservice.rules.FormField;
import org.prongsai.eservice.rules.Window;

/**
 * A service as everybody reads it.
 *
 * @param before the time standard that was in force before; null where the agency has not stated one
 * @param now the time standard; null where the agency has not stated one
 * @param doubtTh why a figure is doubtful; null where none is
 * @param steps empty while the agency has not entered them
 * @param manual null while the agency has not entered it
 * @param form what is asked of who applies today
 * @param edition 1, 2, 3 ... of what the agency says
 */
record ServiceAnswer(
        String code,
        String titleTh,
        String titleEn,
        Offer.@Nullable TimeAllowed before,
        Offer.@Nullable TimeAllowed now,
        @Nullable String doubtTh,
        WindowAnswer window,
        List<Offer.WorkStep> steps,
        Offer.@Nullable Manual manual,
        List<FormField> form,
        int edition,
        LocalDate publishedOn,
        long version) {

    /**
     * When it takes requests.
     *
     * @param months 1 to 12, in order
     * @param open whether it does today
     * @param opensOn when it does again; null while it is open
     */
    record WindowAnswer(
            List<Integer> months,
            String noteTh,
            String noteEn,
            boolean open,
            @Nullable LocalDate opensOn) {

        private static WindowAnswer of(Window window, LocalDate today) {
            return new WindowAnswer(
                    window.months().stream().sorted().toList(),
                    window.noteTh(),
                    window.noteEn(),
                    window.isOpenOn(today),
                    window.opensAgain(today).orElse(null));
        }
    }

    static ServiceAnswer of(Entry entry, LocalDate today) {
        var rule = entry.rule();
        var offer = entry.edition().offer();
        return new ServiceAnswer(
                rule.code(),
                rule.titleTh(),
                rule.titleEn(),
                offer.before(),
                offer.now(),
                offer.doubtTh(),
                WindowAnswer.of(rule.windowOn(today), today),
                offer.steps(),
                offer.manual(),
                rule.formOn(today).fields(),
                entry.edition().number(),
                entry.edition().publishedOn(),
                entry.version());
    }
}
