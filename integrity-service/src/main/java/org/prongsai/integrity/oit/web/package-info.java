/** OIT items over HTTP, for staff. */
@NullMarked
package org.prongsai.integrity.oit.web;

import org.jspecify.annotations.NullMarked;
