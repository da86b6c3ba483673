/** What an earlier assessment found wanting in an item, who owns it, and how it was set right. */
@NullMarked
package org.prongsai.integrity.deficiency;

import org.jspecify.annotations.NullMarked;
