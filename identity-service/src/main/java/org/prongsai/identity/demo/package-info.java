/** The logins of the demo, which exist in the demo alone. */
@NullMarked
package org.prongsai.identity.demo;

import org.jspecify.annotations.NullMarked;
