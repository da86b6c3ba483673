package org.prongsai.files;

import org.prongsai.files.content.ContentLimits;

/**
 * How much is taken.
 *
 * @param maxSize bytes of one file, as it is sent
 * @param maxPerCase files of one case; its owner counts them, who alone knows the others
 * @param content what a file may be when it is opened
 */
public record FileLimits(long maxSize, int maxPerCase, ContentLimits content) {

    public FileLimits {
        if (maxSize < 1 || maxPerCase < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
