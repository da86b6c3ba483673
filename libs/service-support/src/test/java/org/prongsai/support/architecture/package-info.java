/** The rules of the architecture, checked in every service by its own tests. */
@NullMarked
package org.prongsai.support.architecture;

import org.jspecify.annotations.NullMarked;
