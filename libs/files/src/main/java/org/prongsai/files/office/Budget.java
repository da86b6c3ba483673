package org.prongsai.files.office;

import org.prongsai.files.content.ContentLimits;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;

/** How much of a document has been unpacked; it ends when it was enough. */
final class Budget {

    private static final long RATIO_COUNTS_FROM = 1024 * 1024;

    private final ContentLimits limits;
    private int entries;
    private long bytes;

    Budget(ContentLimits limits) {
        this.limits = limits;
    }

    void entry() throws Unsound {
        if (++entries > limits.maxEntries()) {
            throw new Unsound(Refusal.BOMB, "a document of too many entries");
        }
    }

    /**
     * @param count bytes that were unpacked just now
     * @param ofEntry bytes of this entry that were unpacked so far
     * @param packed bytes of it in the file
     */
    void unpacked(long count, long ofEntry, long packed) throws Unsound {
        bytes += count;
        boolean tooTight = ofEntry > RATIO_COUNTS_FROM && ofEntry / limits.maxRatio() > packed;
        if (bytes > limits.maxUnpacked() || tooTight) {
            throw new Unsound(Refusal.BOMB, "a document that unpacks to too much");
        }
    }
}
