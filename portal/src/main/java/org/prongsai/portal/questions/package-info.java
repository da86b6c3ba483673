/** What people have asked and the agency has answered in public, as the complaint service tells it. */
@NullMarked
package org.prongsai.portal.questions;

import org.jspecify.annotations.NullMarked;
