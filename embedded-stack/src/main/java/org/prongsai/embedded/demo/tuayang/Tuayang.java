package org.prongsai.embedded.demo.tuayang;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.prongsai.embedded.demo.Case;
import org.prongsai.embedded.demo.Chapter;

/**
 * The life of the fictional sub-district ตำบลตัวอย่าง. A story depends on its name alone and not on the day on which it is
 * told: that day only ends it, so that the demo is alive whenever it is started and its past is always the same.
 */
public final class Tuayang {

    /** Beside the agency's files; where there is none, there is nothing to tell. */
    public static final String VOCABULARY = "vocabulary.json";

    private Tuayang() {}

    /** The whole of it. */
    public static List<Chapter> life(Path vocabulary, LocalDate today) {
        return life(vocabulary, today, 1);
    }

    /**
     * What is to be loaded, in order.
     *
     * @param vocabulary the file of words
     * @param today the day in Bangkok on which the demo is first started
     * @param share of complaints, procurements and requests every so manieth; all that rests on others is whole
     */
    public static List<Chapter> life(Path vocabulary, LocalDate today, int share) {
        var telling = new Telling(Vocabulary.read(vocabulary), today);
        var integrity = new Integrity(telling);
        return List.of(
                new Chapter("plans", Chapter.Order.ONE_AFTER_ANOTHER, integrity.plans()),
                new Chapter("procurement plans", Chapter.Order.ONE_AFTER_ANOTHER, new Procurements(telling).plans()),
                new Chapter("documents and news", Chapter.Order.SIDE_BY_SIDE, new Disclosures(telling).all()),
                new Chapter("OIT answers, deficiencies and circulars", Chapter.Order.SIDE_BY_SIDE, integrity.work()),
                new Chapter("complaints", Chapter.Order.SIDE_BY_SIDE, every(share, new Complaints(telling).all())),
                new Chapter("procurements", Chapter.Order.BEGUN_IN_TURN, every(share, new Procurements(telling).all())),
                new Chapter("service requests", Chapter.Order.SIDE_BY_SIDE, every(share, new Requests(telling).all())));
    }

    private static List<Case> every(int share, List<Case> cases) {
        return IntStream.range(0, cases.size())
                .filter(number -> number % share == 0)
                .mapToObj(cases::get)
                .toList();
    }
}
