/** Fills a new platform with the demo's two agencies, through the front door. */
@NullMarked
package org.prongsai.embedded.demo;

import org.jspecify.annotations.NullMarked;
