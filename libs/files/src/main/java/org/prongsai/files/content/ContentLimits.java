package org.prongsai.files.content;

/**
 * How much a file may be when it is opened.
 *
 * @param maxPixels of a picture; one beyond it is refused before anything of it is decoded
 * @param imageMemory bytes that the decoded picture may take; one that needs more is made coarser while it is decoded
 * @param maxEntries of an office document, with those of the documents inside it
 * @param maxUnpacked bytes of an office document unpacked, with those of the documents inside it
 * @param maxRatio how many times its packed size an entry may become, once it is larger than a megabyte
 */
public record ContentLimits(long maxPixels, long imageMemory, int maxEntries, long maxUnpacked, int maxRatio) {

    public ContentLimits {
        if (maxPixels < 1 || imageMemory < 1 || maxEntries < 1 || maxUnpacked < 1 || maxRatio < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
