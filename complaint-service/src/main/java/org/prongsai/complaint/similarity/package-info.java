/** Cases that are likely about the same; compared in memory, so that no index of what people wrote is kept anywhere. */
@NullMarked
package org.prongsai.complaint.similarity;

import org.jspecify.annotations.NullMarked;
