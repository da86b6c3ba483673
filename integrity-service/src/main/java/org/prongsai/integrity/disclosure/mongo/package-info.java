/** Disclosures as their documents hold them. */
@NullMarked
package org.prongsai.integrity.disclosure.mongo;

import org.jspecify.annotations.NullMarked;
