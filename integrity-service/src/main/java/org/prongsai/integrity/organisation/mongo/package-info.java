/** Units and posts as their document holds them. */
@NullMarked
package org.prongsai.integrity.organisation.mongo;

import org.jspecify.annotations.NullMarked;
