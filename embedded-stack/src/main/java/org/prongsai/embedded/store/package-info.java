/** The document store of a platform on one machine: MongoDB's protocol over a durable, indexed H2 file. */
@NullMarked
package org.prongsai.embedded.store;

import org.jspecify.annotations.NullMarked;
