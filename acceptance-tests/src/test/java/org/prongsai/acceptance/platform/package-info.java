/** The whole platform as its users meet it: started by its script, called through its one port. */
@NullMarked
package org.prongsai.acceptance.platform;

import org.jspecify.annotations.NullMarked;
