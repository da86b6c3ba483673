/** Looks through office documents, which are archives, without being blown up by them. */
@NullMarked
package org.prongsai.files.office;

import org.jspecify.annotations.NullMarked;
