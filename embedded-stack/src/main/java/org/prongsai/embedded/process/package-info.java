/** What the main methods of the embedded processes share: arguments, logging, and dying with the supervisor. */
@NullMarked
package org.prongsai.embedded.process;

import org.jspecify.annotations.NullMarked;
