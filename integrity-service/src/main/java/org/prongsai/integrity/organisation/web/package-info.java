/** Units and posts over HTTP. */
@NullMarked
package org.prongsai.integrity.organisation.web;

import org.jspecify.annotations.NullMarked;
