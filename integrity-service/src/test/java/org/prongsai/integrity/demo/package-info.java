/** The demo's data for this service. */
@NullMarked
package org.prongsai.integrity.demo;

import org.jspecify.annotations.NullMarked;
