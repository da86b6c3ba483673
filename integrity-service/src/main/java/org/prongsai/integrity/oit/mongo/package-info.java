/** Lists of items, and answers to them, as their documents hold them. */
@NullMarked
package org.prongsai.integrity.oit.mongo;

import org.jspecify.annotations.NullMarked;
