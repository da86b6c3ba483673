/** What people do with the platform, and what it refuses. */
@NullMarked
package org.prongsai.acceptance.scenario;

import org.jspecify.annotations.NullMarked;
