/** One process: how it is started, asked whether it is well, started again and stopped. */
@NullMarked
package org.prongsai.embedded.supervisor.process;

import org.jspecify.annotations.NullMarked;
