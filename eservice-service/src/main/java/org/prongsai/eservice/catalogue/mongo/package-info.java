/** Entries of the catalogue in MongoDB. */
@NullMarked
package org.prongsai.eservice.catalogue.mongo;

import org.jspecify.annotations.NullMarked;
