/** Files as people send them, and as people who mean harm do. */
@NullMarked
package org.prongsai.files.testing;

import org.jspecify.annotations.NullMarked;
