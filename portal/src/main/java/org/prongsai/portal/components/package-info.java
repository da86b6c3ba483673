/** What the shared parts of pages show: every page that draws a chart, a history or a choice makes these. */
@NullMarked
package org.prongsai.portal.components;

import org.jspecify.annotations.NullMarked;
