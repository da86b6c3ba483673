/** Keeps a file while it is looked at, readable to this process alone and gone with it. */
@NullMarked
package org.prongsai.files.spool;

import org.jspecify.annotations.NullMarked;
