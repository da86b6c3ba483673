/** The reporting service: it owns no truth, it folds what the other services published into reports. */
@NullMarked
package org.prongsai.reporting;

import org.jspecify.annotations.NullMarked;
