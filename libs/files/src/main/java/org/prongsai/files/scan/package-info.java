/** Asks ClamAV whether a file is infected. */
@NullMarked
package org.prongsai.files.scan;

import org.jspecify.annotations.NullMarked;
