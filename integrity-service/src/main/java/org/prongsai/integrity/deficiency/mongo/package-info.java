/** Deficiencies as their documents hold them. */
@NullMarked
package org.prongsai.integrity.deficiency.mongo;

import org.jspecify.annotations.NullMarked;
