/** The one write path of an aggregate: decide, evolve, seal, and save state and events in one document write. */
@NullMarked
package org.prongsai.support.aggregate;

import org.jspecify.annotations.NullMarked;
