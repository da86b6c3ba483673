/** A real browser on the pages: found or installed, and watched while somebody uses it. */
@NullMarked
package org.prongsai.acceptance.browser;

import org.jspecify.annotations.NullMarked;
